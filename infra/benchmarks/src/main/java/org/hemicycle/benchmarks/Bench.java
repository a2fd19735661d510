package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The whole bench: `./hemicycle bench [--tenants N]`, 1,000 tenants unless told otherwise. */
public final class Bench {
    private final List<Finding> findings = new ArrayList<>();

    private Bench() {}

    /** Arguments: {@code --tenants N} for a shorter run; the folder of the project is the working directory or its ancestor. */
    public static void main(String[] arguments) throws IOException {
        int tenants = 1_000;
        for (int at = 0; at + 1 < arguments.length; at++) {
            if (arguments[at].equals("--tenants")) {
                tenants = Integer.parseInt(arguments[at + 1]);
            }
        }
        for (String program : List.of("wrk", "nginx")) {
            if (!Commands.has(program)) {
                System.err.println("The bench needs " + program + ": install your system's package of that name.");
                System.exit(1);
            }
        }
        new Bench().run(project(), tenants);
    }

    private void run(Path project, int tenants) throws IOException {
        try (var installation = new Installation(project)) {
            System.out.println("Starting an installation of its own…");
            installation.up();
            installation.unlimit();
            measure("start", () -> new StartUp(installation).measure("changer-lyon"));
            measure("pages", () -> new Pages(installation).measure());
            measure("schema", () -> new SchemaStep(installation, new BareScript(installation)).measure());
            var memory = new Memory(installation);
            double before = memory.kilobytes();
            int known = installation.organisations();
            measure("creation", () -> new Creation(installation).measure(tenants));
            double after = memory.kilobytes();
            measure("memory", () -> List.of(Memory.finding(before, after, installation.organisations() - known)));
            measure("many tenants", () -> new ManyTenants(installation).measure(tenants));
        }
        System.out.println(Report.table(findings));
        Report.write(project.resolve("docs/benchmarks.md"), findings);
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
