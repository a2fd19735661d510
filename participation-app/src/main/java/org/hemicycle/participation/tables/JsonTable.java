package org.hemicycle.participation.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** A list of objects; a column {@code answer/fr} is a field of an object within. */
final class JsonTable implements TableWriter {
    private final List<String> columns;
    private final SequenceWriter json;

    JsonTable(OutputStream out, List<String> columns) {
        this.columns = columns;
        this.json = JsonMapper.shared().writer().writeValuesAsArray(out);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            put(object, columns.get(i), cells.get(i));
        }
        json.write(object);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> object, String column, @Nullable Object value) {
        int slash = column.indexOf('/');
        if (slash < 0) {
            object.put(column, value);
            return;
        }
        var within = (Map<String, @Nullable Object>)
                object.computeIfAbsent(column.substring(0, slash), _ -> new LinkedHashMap<String, @Nullable Object>());
        if (within != null) {
            put(within, column.substring(slash + 1), value);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
