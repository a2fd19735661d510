package org.hemicycle.manager.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.themes.Texts;
import org.springframework.stereotype.Component;

/** A list as a table again: what was written, what became of it and why. Corrected, it can be uploaded as it is. */
@Component
public class ResultsOfAnImport {
    private static final char MARK = '\uFEFF';

    private final Installation installation;
    private final BaseDomain baseDomain;

    ResultsOfAnImport(Installation installation, BaseDomain baseDomain) {
        this.installation = installation;
        this.baseDomain = baseDomain;
    }

    /** The lines, with the mark by which spreadsheets know UTF-8. */
    public String csv(List<ImportRow> rows, Texts t) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            var head = new ArrayList<String>();
            head.add("line");
            Column.all().forEach(column -> head.add(column.key()));
            head.addAll(List.of("state", "explanation", "address"));
            csv.writeRecord(head);
            rows.forEach(row -> csv.writeRecord(cells(row, t)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A table to begin with: the headings, and one line as an example. */
    public static String sample() {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(Column.all().stream().map(Column::key).toList());
            csv.writeRecord(Column.all().stream().map(Column::example).toList());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What stands against a line, in one sentence for each cell. */
    public static String explanation(ImportRow row, Texts t) {
        return row.problems().stream()
                .map(problem -> (problem.column().isEmpty() ? "" : problem.column() + " : ")
                        + t.get(problem.message(), problem.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    private List<String> cells(ImportRow row, Texts t) {
        var cells = new ArrayList<String>();
        cells.add(Integer.toString(row.line()));
        Column.all().forEach(column -> cells.add(harmless(row.cell(column))));
        cells.add(t.get("imports.row." + row.state().key()));
        cells.add(explanation(row, t));
        cells.add(
                row.tenant().isEmpty()
                        ? ""
                        : Slug.parse(row.slug())
                                .map(slug -> installation
                                        .space(baseDomain.host(slug))
                                        .toString())
                                .orElse(""));
        return cells;
    }

    /** A spreadsheet must not take for a formula what somebody wrote. */
    private static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
