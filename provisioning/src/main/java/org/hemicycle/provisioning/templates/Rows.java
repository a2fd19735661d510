package org.hemicycle.provisioning.templates;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one table of a template, as CSV has them. */
final class Rows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Rows() {}

    /** The rows; throws {@link IllegalArgumentException} where it is no CSV with names in its first line. */
    static List<NamedCsvRecord> of(@Nullable String csv) {
        if (csv == null) {
            return List.of();
        }
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
            throw new IllegalArgumentException("not CSV", broken);
        }
    }

    /** CSV of these lines, the first of them the names. */
    static String csv(List<List<String>> lines) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.forEach(csv::writeRecord);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }

    static LocalizedText text(NamedCsvRecord row, String column) {
        var json = cell(row, column);
        try {
            return json.isEmpty() ? LocalizedText.of(java.util.Map.of()) : JSON.readValue(json, LocalizedText.class);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(column, broken);
        }
    }

    static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(cell(row, column));
    }

    static boolean yes(NamedCsvRecord row, String column) {
        return cell(row, column).matches("t|true");
    }
}
