package org.hemicycle.participation.modules;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import tools.jackson.databind.json.JsonMapper;

/** The values of a row as JSON can say them. */
final class PlainValues {
    private static final JsonMapper JSON = JsonMapper.shared();

    private PlainValues() {}

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> row) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((name, value) -> plain.put(name, of(value)));
        return plain;
    }

    private static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Timestamp moment -> moment.toInstant().toString();
            case OffsetDateTime moment -> moment.toInstant().toString();
            case Date day -> day.toLocalDate().toString();
            case TemporalAccessor moment -> moment.toString();
            case PGobject json
            when json.getType().startsWith("json") -> json.getValue() == null ? null : JSON.readTree(json.getValue());
            case Array array -> elements(array);
            case byte[] secret -> throw new IllegalArgumentException("bytes are no plain value: " + secret.length);
            default -> value;
        };
    }

    private static Object elements(Array array) {
        try {
            return Arrays.stream((Object[]) array.getArray())
                    .map(PlainValues::of)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
