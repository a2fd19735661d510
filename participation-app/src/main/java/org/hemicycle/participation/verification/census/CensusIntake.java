package org.hemicycle.participation.verification.census;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a file of comma-separated values, of whatever separator and encoding, without holding it in memory. */
@Component
class CensusIntake {
    private static final int LONGEST_HEADER = 8192;
    private final CensusUploads uploads;
    private final CensusFile file;

    CensusIntake(CensusUploads uploads, CensusFile file) {
        this.uploads = uploads;
        this.file = file;
    }

    /** Keeps the file; says whether it has a first line with the headings of two columns or more. */
    @Transactional
    public boolean take(InputStreamSource source) throws IOException {
        try (var reader = reader(source)) {
            reader.mark(LONGEST_HEADER);
            var first = firstLine(reader);
            reader.reset();
            var separator = separator(first);
            var header = headings(first, separator);
            if (header.size() < 2) {
                return false;
            }
            file.keep(uploads.begin(header, separator), reader);
            return true;
        }
    }

    /** The lines of a file, the first one with the headings included. */
    static CsvReader<CsvRecord> lines(Reader reader, String separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.charAt(0))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(reader);
    }

    private static BufferedReader reader(InputStreamSource source) throws IOException {
        var reader =
                new BufferedReader(new InputStreamReader(source.getInputStream(), charset(source)), LONGEST_HEADER * 2);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** UTF-8 if it can be that, else what spreadsheets write on Windows. */
    private static Charset charset(InputStreamSource source) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(source.getInputStream(), strict)) {
            reader.transferTo(java.io.Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    private static String firstLine(Reader reader) throws IOException {
        var characters = new char[LONGEST_HEADER - 1];
        int filled = 0;
        for (int read = 0; read >= 0 && filled < characters.length; filled += Math.max(read, 0)) {
            read = reader.read(characters, filled, characters.length - filled);
        }
        return new String(characters, 0, filled).lines().findFirst().orElse("");
    }

    private static String separator(String line) {
        return Stream.of(";", ",", "\t", "|")
                .max(Comparator.comparingInt(
                        one -> line.length() - line.replace(one, "").length()))
                .orElse(";");
    }

    private static List<String> headings(String line, String separator) {
        try (var lines = lines(new StringReader(line), separator)) {
            return lines.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
    }
}
