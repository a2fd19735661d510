package org.hemicycle.participation.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with one sheet. Text stands in it as text, whatever it begins with. */
final class XlsxTable implements TableWriter {
    private static final int FLUSHED = 200;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxTable(OutputStream out, List<String> columns) throws IOException {
        workbook = new Workbook(out, "Hemicycle", "1.0");
        sheet = workbook.newWorksheet("1");
        row(columns);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case Object other -> sheet.inlineString(row, column, Cells.printable(other));
            }
        }
        if (++row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
