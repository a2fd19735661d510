package org.hemicycle.participation.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Objects of a JSON list; what is nested gets headings with {@code /} between the levels, lists are joined by commas. */
final class JsonRows implements TableRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JsonParser parser;
    private long line;

    private JsonRows(JsonParser parser) {
        this.parser = parser;
    }

    static JsonRows open(Path file) throws IOException {
        var parser = JSON.createParser(new BufferedInputStream(Files.newInputStream(file)));
        try {
            var first = parser.nextToken();
            while (first != null && first != JsonToken.START_ARRAY) {
                first = parser.nextToken();
            }
            if (first == null) {
                throw new UnreadableTable("no list of objects", null);
            }
            return new JsonRows(parser);
        } catch (JacksonException e) {
            parser.close();
            throw new UnreadableTable("broken JSON", e);
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        try {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                line++;
                JsonNode node = parser.readValueAsTree();
                var cells = new LinkedHashMap<String, String>();
                flatten("", node, cells);
                var row = new TableRow(line, cells);
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (JacksonException e) {
            throw new UnreadableTable("broken JSON", e);
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private static void flatten(String heading, JsonNode node, Map<String, String> cells) {
        if (cells.size() >= Cells.MOST_COLUMNS) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            heading.isEmpty() ? field.getKey() : heading + "/" + field.getKey(),
                            field.getValue(),
                            cells));
        } else if (node.isArray()) {
            node.forEach(element -> flatten(heading, element, cells));
        } else if (!node.isNull()) {
            cells.merge(
                    heading,
                    Cells.plain(node.asString().strip()),
                    (some, more) -> more.isEmpty() ? some : some + ", " + more);
        }
    }
}
