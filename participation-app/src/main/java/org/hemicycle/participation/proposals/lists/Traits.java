package org.hemicycle.participation.proposals.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What some proposals are besides.
 *
 * @param aid {@code offer} or {@code request} of mutual aid; null for neither
 * @param resolvedAt since when nothing is needed any more
 * @param address where it is, in words; empty for nowhere
 */
public record Traits(
        boolean anonymous,
        @Nullable String aid,
        @Nullable Instant resolvedAt,
        String address,
        @Nullable LocalizedText territory,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    /** Columns of the proposal {@code p} and its territory {@code d}. */
    public static final String COLUMNS =
            "p.anonymous, p.aid, p.resolved_at, p.address, p.latitude, p.longitude, d.name as territory";

    /** The territory. */
    public static final String JOIN = "left join theme d on d.id = p.territory_id";

    /** What stands in {@link #COLUMNS}. */
    public static Traits of(ResultSet row) throws SQLException {
        return new Traits(
                row.getBoolean("anonymous"),
                row.getString("aid"),
                Localized.instant(row, "resolved_at"),
                row.getString("address"),
                Localized.optional(row, "territory").orElse(null),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class));
    }

    public boolean resolved() {
        return resolvedAt != null;
    }
}
