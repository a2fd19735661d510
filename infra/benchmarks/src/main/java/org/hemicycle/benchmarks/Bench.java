package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The whole bench: `./hemicycle bench [--tenants N] [--only names]`, 1,000 tenants unless told otherwise. */
public final class Bench {
    private static final Set<String> ALL = Set.of(
            "start",
            "pages",
            "supports",
            "discussions",
            "sign-ins",
            "schema",
            "creation",
            "many",
            "many-discussions",
            "ask",
            "settings",
            "list");

    private final List<Finding> findings = new ArrayList<>();

    private Bench() {}

    /**
     * Arguments: {@code --tenants N} for a shorter run, {@code --only start,pages} for some measurements, which are printed
     * and not written; the folder of the project is the working directory or its ancestor.
     */
    public static void main(String[] arguments) throws IOException {
        int tenants = 1_000;
        var chosen = ALL;
        for (int at = 0; at + 1 < arguments.length; at++) {
            if (arguments[at].equals("--tenants")) {
                tenants = Integer.parseInt(arguments[at + 1]);
            } else if (arguments[at].equals("--only")) {
                chosen = Set.of(arguments[at + 1].split(","));
            }
        }
        for (String program : List.of("wrk", "nginx")) {
            if (!Commands.has(program)) {
                System.err.println("The bench needs " + program + ": install your system's package of that name.");
                System.exit(1);
            }
        }
        if (!ALL.containsAll(chosen)) {
            System.err.println("The measurements are " + new TreeSet<>(ALL) + ".");
            System.exit(1);
        }
        new Bench().run(project(), tenants, chosen);
    }

    private void run(Path project, int tenants, Set<String> chosen) throws IOException {
        try (var installation = new Installation(project)) {
            System.out.println("Starting an installation of its own…");
            installation.up();
            installation.unlimit();
            installation.settle();
            measurements(installation, tenants).forEach((name, measurement) -> {
                if (chosen.contains(name)) {
                    measure(name, measurement);
                }
            });
        }
        System.out.println(Report.table(findings));
        if (chosen.equals(ALL)) {
            Report.write(project.resolve("docs/benchmarks.md"), findings);
        }
    }

    private static Map<String, Measurement> measurements(Installation installation, int tenants) {
        var all = new LinkedHashMap<String, Measurement>();
        all.put("start", () -> new StartUp(installation).measure("changer-lyon"));
        all.put("pages", () -> new Pages(installation).measure());
        all.put("supports", () -> new Supports(installation).measure());
        all.put("discussions", () -> new Discussions(installation).measure());
        all.put("sign-ins", () -> new SignIns(installation).measure());
        all.put("schema", () -> new SchemaStep(installation, new BareScript(installation)).measure());
        all.put("creation", () -> new Memory(installation).around(new Creation(installation), tenants));
        all.put("ask", () -> new TlsAsk(installation).measure());
        all.put("list", () -> new FleetList(installation).measure());
        all.put("settings", () -> new SettingsEffect(installation).measure());
        all.put("many", () -> new ManyTenants(installation).measure(tenants));
        all.put("many-discussions", () -> new DiscussionsOfMany(installation).measure(tenants));
        return all;
    }

    private void measure(String name, Measurement measurement) {
        System.out.println("Measuring: " + name + "…");
        try {
            var results = measurement.take();
            results.forEach(finding -> System.out.println("  " + finding));
            findings.addAll(results);
        } catch (IOException | RuntimeException failure) {
            System.out.println("  failed: " + failure);
            findings.add(new Finding(name, "failed", "", false, String.valueOf(failure.getMessage())));
        }
    }

    private static Path project() {
        return Stream.<Path>iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("hemicycle")))
                .findFirst()
                .orElseThrow();
    }

    private interface Measurement {
        List<Finding> take() throws IOException;
    }
}
