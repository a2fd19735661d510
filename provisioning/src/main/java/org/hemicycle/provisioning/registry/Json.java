package org.hemicycle.provisioning.registry;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import tools.jackson.databind.json.JsonMapper;

/** JSON columns. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static PGobject column(Object value) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(MAPPER.writeValueAsString(value));
            return column;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(@Nullable String json, Class<T> type) {
        if (json == null) {
            throw new IllegalStateException("A JSON column is empty where a " + type.getSimpleName() + " was expected");
        }
        return MAPPER.readValue(json, type);
    }
}
