package org.hemicycle.participation.proposals.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/** Writes what Decidim exports for a large city: many proposals, each in many languages. */
final class BigExport {
    private static final List<String> LANGUAGES = List.of(
            "fr", "en", "ca", "es", "eu", "gl", "de", "it", "pt", "nl", "sv", "pl", "cs", "ro", "el", "hu", "fi", "lv",
            "lt", "sl", "hr", "bg", "tr");

    private BigExport() {}

    static void write(Path file, int proposals, int languages) throws IOException {
        var those = LANGUAGES.subList(0, languages);
        try (var out = Files.newBufferedWriter(file)) {
            var heading = new StringJoiner(";");
            heading.add("id")
                    .add("author/name")
                    .add("component/id")
                    .add("state")
                    .add("votes")
                    .add("published_at")
                    .add("url")
                    .add("taxonomies/name/fr");
            those.forEach(language -> heading.add("title/" + language).add("body/" + language));
            out.write(heading + "\n");
            for (int i = 0; i < proposals; i++) {
                row(out, i, those);
            }
        }
    }

    private static void row(BufferedWriter out, int i, List<String> languages) throws IOException {
        var row = new StringJoiner(";");
        row.add(Integer.toString(i + 1))
                .add("Habitante " + i)
                .add("88")
                .add(i % 5 == 0 ? "accepted" : "")
                .add(Integer.toString(i % 97));
        row.add("2026-03-12 10:00:00 UTC")
                .add("https://ville.example/processes/p/f/88/proposals/" + (i + 1))
                .add("Thème " + i % 12);
        for (var language : languages) {
            row.add("La proposition " + i + " (" + language + ")");
            row.add("\"Un texte ; assez long &amp; écrit en " + language + ", pour la proposition " + i
                    + " de la ville.\"");
        }
        out.write(row + "\n");
    }
}
