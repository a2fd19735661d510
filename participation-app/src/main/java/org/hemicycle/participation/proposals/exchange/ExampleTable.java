package org.hemicycle.participation.proposals.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.tables.TableFormat;
import org.jspecify.annotations.Nullable;

/** A file to begin with: the columns that an import knows, and a row or two. */
final class ExampleTable {
    private ExampleTable() {}

    static void write(ImportKind kind, TableFormat format, List<Locale> languages, OutputStream out)
            throws IOException {
        if (kind == ImportKind.ANSWERS) {
            answers(format, languages, out);
        } else {
            proposals(format, out);
        }
    }

    private static void proposals(TableFormat format, OutputStream out) throws IOException {
        var columns = List.of(
                "reference",
                "title",
                "body",
                "author",
                "theme",
                "published_at",
                "supports",
                "address",
                "latitude",
                "longitude");
        try (var table = format.write(out, columns)) {
            table.row(List.of(
                    "ATELIER-2026-001",
                    "Planter des arbres dans la cour de l’école",
                    "La cour est en plein soleil dès le mois de mai. Six arbres suffiraient.",
                    "Jeanne R.",
                    "",
                    "2026-03-12",
                    4,
                    "Rue des Lilas",
                    45.7512,
                    4.8312));
            table.row(List.of(
                    "ATELIER-2026-002",
                    "Des bancs à l’ombre sur le quai",
                    "Douze bancs larges, tournés vers l’eau.",
                    "",
                    "",
                    "2026-03-12",
                    0,
                    "",
                    "",
                    ""));
        }
    }

    private static void answers(TableFormat format, List<Locale> languages, OutputStream out) throws IOException {
        var columns = new ArrayList<>(List.of("id", "state"));
        var row = new ArrayList<@Nullable Object>(List.of(12, "accepted"));
        languages.forEach(language -> {
            columns.add("answer/" + language.getLanguage());
            row.add(
                    language.getLanguage().equals("fr")
                            ? "Les arbres seront plantés cet hiver."
                            : "The trees will be planted this winter.");
        });
        columns.add("cost");
        row.add(12500);
        languages.forEach(language -> {
            columns.add("cost_report/" + language.getLanguage());
            row.add("");
        });
        languages.forEach(language -> {
            columns.add("execution_period/" + language.getLanguage());
            row.add("");
        });
        try (var table = format.write(out, columns)) {
            table.row(row);
        }
    }
}
