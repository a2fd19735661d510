package org.hemicycle.manager.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.manager.organisations.FieldProblem;

/**
 * Reads a table that somebody saved from a spreadsheet: commas, semicolons or tabs, UTF-8 or UTF-16 with or without its mark, else
 * the letters of Windows; columns in any order, under the words of either language.
 */
final class ReadingATable {
    /** The largest file, in bytes. */
    static final int LARGEST = 1024 * 1024;

    /** The longest list. */
    static final int MOST_LINES = 2000;

    private static final String LINE = "line";
    private static final Set<String> LINES = Set.of(LINE, "ligne");

    private ReadingATable() {}

    static Table read(byte[] file) {
        if (file.length > LARGEST) {
            return refused("import-too-large", LARGEST / 1024);
        }
        var text = text(file);
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            return refused("import-no-table");
        }
        try {
            return table(records(text));
        } catch (CsvParseException e) {
            return refused("import-malformed");
        }
    }

    private static Table table(List<CsvRecord> records) {
        if (records.isEmpty()) {
            return refused("import-no-table");
        }
        var headings = records.getFirst().getFields();
        var columns = headings.stream().map(ReadingATable::column).toList();
        var found = columns.stream().flatMap(key -> Column.of(key).stream()).collect(Collectors.toSet());
        var missing = EnumSet.allOf(Column.class).stream()
                .filter(column -> column.isRequired() && !found.contains(column))
                .map(Column::key)
                .toList();
        var twice = columns.stream()
                .filter(key -> !key.isEmpty() && columns.indexOf(key) != columns.lastIndexOf(key))
                .findFirst();
        if (!missing.isEmpty()) {
            return refused("import-columns-missing", String.join(", ", missing));
        }
        if (twice.isPresent()) {
            return refused("import-column-twice", twice.get());
        }
        if (records.size() == 1) {
            return refused("import-no-lines");
        }
        if (records.size() - 1 > MOST_LINES) {
            return refused("import-too-many-lines", MOST_LINES);
        }
        var ignored = headings.stream()
                .filter(heading -> !heading.isBlank() && column(heading).isEmpty())
                .toList();
        return new Table.Read(
                records.stream().skip(1).map(row -> line(row, columns)).toList(), ignored);
    }

    private static Table.Line line(CsvRecord row, List<String> columns) {
        var cells = new LinkedHashMap<String, String>();
        int of = 0;
        for (int i = 0; i < columns.size() && i < row.getFieldCount(); i++) {
            var cell = plain(row.getField(i));
            if (columns.get(i).equals(LINE)) {
                of = cell.matches("\\d{1,6}") ? Integer.parseInt(cell) : 0;
            } else if (!columns.get(i).isEmpty() && !cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        boolean tooLong = row.getFields().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
        return new Table.Line((int) row.getStartingLineNumber(), cells, of, tooLong);
    }

    /** Without what surrounds it, and without the mark by which the results keep a spreadsheet from taking it for a formula. */
    private static String plain(String cell) {
        var stripped = cell.replace('\u00a0', ' ').strip();
        return stripped.matches("(?s)'[=+@-].*") ? stripped.substring(1) : stripped;
    }

    /** The key of the column under a heading; empty when it means nothing here. */
    private static String column(String heading) {
        return LINES.contains(Column.plain(heading))
                ? LINE
                : Column.of(heading).map(Column::key).orElse("");
    }

    private static List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        CsvReader.builder()
                .fieldSeparator(
                        separator(text.stripLeading().lines().findFirst().orElse("")))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)
                .stream()
                .filter(row -> row.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                .limit(MOST_LINES + 2L)
                .forEach(records::add);
        return records;
    }

    /** Whatever stands most often between the headings. */
    private static char separator(String headings) {
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(headings, each) > count(headings, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static String text(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return decoded(file, 3, StandardCharsets.UTF_8);
        }
        if (begins(file, 0xFF, 0xFE)) {
            return decoded(file, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return decoded(file, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return decoded(file, 0, Charset.forName("windows-1252"));
        }
    }

    private static String decoded(byte[] file, int from, Charset letters) {
        return new String(file, from, file.length - from, letters);
    }

    private static boolean begins(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Table refused(String code, Object... arguments) {
        return new Table.Refused(FieldProblem.of("/file", code, arguments));
    }
}
