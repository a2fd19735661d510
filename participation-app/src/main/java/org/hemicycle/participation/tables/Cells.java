package org.hemicycle.participation.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in cells. */
final class Cells {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    /** The longest text that a spreadsheet takes in one cell. */
    private static final int LONGEST = 32_767;

    static final int MOST_COLUMNS = 1000;

    private Cells() {}

    /** A cell as text; empty for null. */
    static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Instant moment -> moment.toString();
            default -> cell.toString();
        };
    }

    /** The text behind an apostrophe if a spreadsheet would take it for a formula; numbers stay what they are. */
    static String harmless(@Nullable Object cell) {
        var text = text(cell);
        return cell instanceof Number || text.isEmpty() || STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0
                ? text
                : "'" + text;
    }

    /** The text without the apostrophe that {@link #harmless} puts before it. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && STARTS_A_FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** The text with the characters that XML can hold, as long as a spreadsheet takes it. */
    static String printable(@Nullable Object cell) {
        var text = text(cell);
        var clean = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .filter(one -> one == '\t'
                        || one == '\n'
                        || one == '\r'
                        || one >= 0x20 && one < 0xD800
                        || one > 0xDFFF && one < 0xFFFE
                        || one > 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.length() > LONGEST ? clean.substring(0, LONGEST - 1) + "…" : clean.toString();
    }

    /** Headings without blanks and marks around them. */
    static List<String> headings(List<String> cells) {
        var headings = new ArrayList<String>();
        cells.stream()
                .limit(MOST_COLUMNS)
                .forEach(cell -> headings.add(plain(cell.replace("\uFEFF", "").strip())));
        return headings;
    }

    static TableRow row(long line, List<String> headings, List<String> cells) {
        Map<String, String> byHeading = new LinkedHashMap<>();
        for (int i = 0; i < headings.size() && i < cells.size(); i++) {
            if (!headings.get(i).isEmpty()) {
                byHeading.merge(
                        headings.get(i),
                        plain(cells.get(i).strip()),
                        (first, second) -> first.isEmpty() ? second : first);
            }
        }
        return new TableRow(line, byHeading);
    }
}
