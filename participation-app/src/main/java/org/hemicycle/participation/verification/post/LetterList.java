package org.hemicycle.participation.verification.post;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The letters as a list for a mail merge; what a spreadsheet would take for a formula is made a text. */
final class LetterList {
    private LetterList() {}

    static byte[] of(List<PostalCodes.Paper> papers) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord("number", "name", "street", "postal_code", "city", "code");
            papers.forEach(paper -> csv.writeRecord(cells(paper)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(PostalCodes.Paper paper) {
        var address = paper.address();
        return Stream.of(
                        Long.toString(paper.id()),
                        address.name(),
                        address.street(),
                        address.postalCode(),
                        address.city(),
                        LettersPage.readable(paper.code()))
                .map(LetterList::harmless)
                .toList();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
