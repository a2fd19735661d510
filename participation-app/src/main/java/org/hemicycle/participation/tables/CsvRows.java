package org.hemicycle.participation.tables;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file, of whatever separator; in UTF-8, or in what spreadsheets write on Windows. */
final class CsvRows implements TableRows {
    private static final int LONGEST_HEADING = 64 * 1024;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> headings;

    private CsvRows(CsvReader<CsvRecord> csv) throws IOException {
        this.csv = csv;
        this.records = csv.iterator();
        var first = record();
        this.headings = first == null ? List.of() : Cells.headings(first.getFields());
    }

    static CsvRows open(Path file) throws IOException {
        var charset = charset(file);
        var reader = Files.newBufferedReader(file, charset);
        return new CsvRows(CsvReader.builder()
                .fieldSeparator(separator(file, charset))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(reader));
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        for (var record = record(); record != null; record = record()) {
            var row = Cells.row(record.getStartingLineNumber(), headings, record.getFields());
            if (!row.isEmpty()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private @Nullable CsvRecord record() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableTable("broken CSV", e);
        }
    }

    private static Charset charset(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            reader.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            return Charset.forName("windows-1252");
        }
    }

    /** The character that the line of headings has most of, outside quotes. */
    private static String separator(Path file, Charset charset) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
            var characters = new char[LONGEST_HEADING];
            int read = Math.max(0, reader.read(characters));
            var line = new String(characters, 0, read)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("\"[^\"]*\"", "");
            return Stream.of(";", ",", "\t", "|")
                    .max(Comparator.comparingInt(
                            one -> line.length() - line.replace(one, "").length()))
                    .orElse(",");
        }
    }
}
