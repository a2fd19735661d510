package org.hemicycle.manager.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads issues with the names of their organisations. */
final class IssueRows implements RowMapper<Issue> {
    static final String SELECT = """
            select i.*, i.detail ->> 'text' as text, t.slug, t.name as tenant_name
              from issue i left join tenant t on t.id = i.tenant_id""";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Issue mapRow(ResultSet row, int index) throws SQLException {
        return new Issue(
                row.getObject("id", UUID.class),
                IssueKind.of(row.getString("kind")).orElseThrow(),
                row.getString("subject"),
                organisation(row),
                Severity.of(row.getString("severity")).orElseThrow(),
                row.getTimestamp("since").toInstant(),
                row.getString("text") == null ? "" : row.getString("text"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("closed_at")),
                handling(row),
                row.getLong("version"));
    }

    private static Issue.@Nullable Organisation organisation(ResultSet row) throws SQLException {
        return row.getString("tenant_id") == null
                ? null
                : new Issue.Organisation(
                        row.getString("tenant_id"),
                        row.getString("slug"),
                        JSON.readValue(row.getString("tenant_name"), LocalizedText.class));
    }

    private static Issue.@Nullable Handling handling(ResultSet row) throws SQLException {
        var at = row.getTimestamp("acknowledged_at");
        return at == null
                ? null
                : new Issue.Handling(
                        row.getString("acknowledged_by"),
                        at.toInstant(),
                        row.getString("note") == null ? "" : row.getString("note"),
                        instant(row.getTimestamp("snoozed_until")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
