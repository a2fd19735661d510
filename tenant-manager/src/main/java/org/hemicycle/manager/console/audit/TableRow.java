package org.hemicycle.manager.console.audit;

import java.util.List;
import org.hemicycle.manager.audit.ReadingTheTrail;

/** An entry in the cells of a spreadsheet, none of which a spreadsheet takes for a formula. */
final class TableRow {
    private TableRow() {}

    static List<String> of(ReadingTheTrail.Found found) {
        var entry = found.entry();
        return List.of(
                Long.toString(entry.id()),
                entry.at().toString(),
                harmless(entry.actor().name()),
                harmless(entry.action()),
                found.slug() == null ? entry.tenant().map(Object::toString).orElse("") : found.slug(),
                entry.detail().toString(),
                found.position() == null ? "" : found.position().toString(),
                found.digest() == null ? "" : found.digest());
    }

    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }
}
