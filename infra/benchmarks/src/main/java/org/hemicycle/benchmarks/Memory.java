package org.hemicycle.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Heap of the data plane after a full collection, per organisation known and idle. */
final class Memory {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Installation installation;

    Memory(Installation installation) {
        this.installation = installation;
    }

    /** Measures the creations, and the heap before and after them. */
    List<Finding> around(Creation creation, int tenants) {
        double before = kilobytes();
        int known = installation.organisations();
        var findings = new ArrayList<>(creation.measure(tenants));
        findings.add(finding(before, kilobytes(), installation.organisations() - known));
        return findings;
    }

    /** Kilobytes of live heap. */
    private double kilobytes() {
        String pid = installation.processOf("participation-app");
        String jcmd = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "jcmd")
                .toString();
        Commands.output(List.of(jcmd, pid, "GC.run"));
        var used = USED.matcher(Commands.output(List.of(jcmd, pid, "GC.heap_info")));
        double total = 0;
        while (used.find()) {
            total += Double.parseDouble(used.group(1));
            break; // the first line is the heap, the next are metaspace
        }
        return total;
    }

    private static Finding finding(double before, double after, int added) {
        return Finding.atMost(
                "Heap of the data plane per idle organisation",
                Math.max(0, (after - before) / added),
                20,
                " kB",
                "%,.0f kB, then %,.0f kB with %,d more".formatted(before, after, added));
    }
}
