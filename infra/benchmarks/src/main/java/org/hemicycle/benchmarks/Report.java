package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The results, as a page of the documentation. */
final class Report {
    private static final String MARK = "<!-- measured -->";

    private Report() {}

    /** Replaces what stands between the two marks in the page; the words around them are kept. */
    static void write(Path page, List<Finding> findings) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf(MARK) + MARK.length();
        int to = text.indexOf(MARK, from);
        Files.writeString(page, text.substring(0, from) + "\n" + table(findings) + text.substring(to));
    }

    static String table(List<Finding> findings) {
        var text = new StringBuilder("\nMeasured on %s, %d cores, %s, Java %s.\n\n"
                .formatted(
                        LocalDate.now(java.time.ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        Runtime.version().feature()));
        text.append("| what | measured | goal | reached | figures: median [least..most] |\n|---|---|---|---|---|\n");
        for (Finding finding : findings) {
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            finding.what(),
                            finding.ratio(),
                            finding.goal(),
                            finding.reached() ? "yes" : "**no**",
                            finding.detail()));
        }
        return text.append('\n').toString();
    }
}
