package org.hemicycle.participation.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a workbook. A formula counts for the value it had when the file was saved. */
final class XlsxRows implements TableRows {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> headings;

    private XlsxRows(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        var first = row();
        this.headings = first == null ? List.of() : Cells.headings(cells(first));
    }

    static XlsxRows open(Path file) throws IOException {
        Archives.check(file);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile());
            return new XlsxRows(workbook);
        } catch (IOException | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw new UnreadableTable("no XLSX", e);
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        for (var row = row(); row != null; row = row()) {
            var found = Cells.row(row.getRowNum(), headings, cells(row));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private @Nullable Row row() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw new UnreadableTable("broken XLSX", e);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), Cells.MOST_COLUMNS); i++) {
            @Nullable Cell cell = row.getCell(i);
            cells.add(cell == null || cell.getText() == null ? "" : cell.getText());
        }
        return cells;
    }
}
