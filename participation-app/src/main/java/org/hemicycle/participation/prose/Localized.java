package org.hemicycle.participation.prose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Columns that hold words in several languages ({@code jsonb}), read and written. */
public final class Localized {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Localized() {}

    /** The words in the column, which is never null. */
    public static LocalizedText text(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), LocalizedText.class);
    }

    /** The words in the column; empty when it is null. */
    public static Optional<LocalizedText> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(json -> JSON.readValue(json, LocalizedText.class));
    }

    /** The words in the column, an array of such. */
    public static List<LocalizedText> list(ResultSet row, String column) throws SQLException {
        return List.of(JSON.readValue(row.getString(column), LocalizedText[].class));
    }

    /** The words as {@code jsonb} takes them. */
    public static String json(LocalizedText text) {
        return JSON.writeValueAsString(text);
    }

    /** The moment in the column; null when it is null. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
