package org.hemicycle.participation.administration;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** Lines of the log as comma-separated values (RFC 4180). */
record LogCsv(Texts t) {
    String head() {
        return "\ufeff"
                + row(Stream.of("when", "who", "what", "about", "where", "reason", "means", "action", "number")
                        .map(column -> t.get("admin.log.column." + column)));
    }

    String row(LogLine line) {
        return row(Stream.of(
                line.at().toString(),
                line.who(t),
                line.what(t),
                line.about(t),
                line.where(t),
                Objects.requireNonNullElse(line.reason(), ""),
                line.how(t),
                line.action(),
                Long.toString(line.id())));
    }

    private static String row(Stream<String> cells) {
        return cells.map(LogCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What begins like a formula is not calculated by whoever opens the table. */
    private static String cell(@Nullable String text) {
        var plain = text == null ? "" : text;
        var safe = plain.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + plain : plain;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
