package org.hemicycle.participation.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of files that tables are read from and written to. */
public enum TableFormat {
    CSV("text/csv; charset=UTF-8"),
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, and the word in columns and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this word. */
    public static Optional<TableFormat> parse(@Nullable String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** The one that a file of this name has. */
    public static Optional<TableFormat> ofFile(@Nullable String name) {
        return name == null
                ? Optional.empty()
                : parse(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Begins a table; close it to finish.
     *
     * @param columns headings; {@code answer/fr} is the field {@code fr} of the object {@code answer} in JSON
     */
    public TableWriter write(OutputStream out, List<String> columns) throws IOException {
        return switch (this) {
            case CSV -> new CsvTable(out, columns);
            case JSON -> new JsonTable(out, columns);
            case XLSX -> new XlsxTable(out, columns);
            case ODS -> new OdsTable(out, columns);
        };
    }

    /**
     * Opens a table whose first row has the headings.
     *
     * @throws UnreadableTable when the file is not of this kind
     */
    public TableRows read(Path file) throws IOException {
        return switch (this) {
            case CSV -> CsvRows.open(file);
            case JSON -> JsonRows.open(file);
            case XLSX -> XlsxRows.open(file);
            case ODS -> OdsRows.open(file);
        };
    }
}
