package org.hemicycle.participation.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values in UTF-8. */
final class CsvTable implements TableWriter {
    private final CsvWriter csv;

    CsvTable(OutputStream out, List<String> columns) {
        csv = CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        csv.writeRecord(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(Cells::harmless).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
