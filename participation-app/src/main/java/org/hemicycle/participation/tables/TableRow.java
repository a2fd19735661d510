package org.hemicycle.participation.tables;

import java.util.Map;

/**
 * A row of a table, as text.
 *
 * @param line where it stands in the file, the headings being line 1; in JSON, which element it is
 * @param cells by heading, without blanks around them; where a heading stands twice, the first that is not empty
 */
public record TableRow(long line, Map<String, String> cells) {
    /** The text under a heading; empty for none. */
    public String text(String heading) {
        return cells.getOrDefault(heading, "");
    }

    boolean isEmpty() {
        return cells.values().stream().allMatch(String::isEmpty);
    }
}
