package org.hemicycle.manager.audit;

import java.io.IOException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Searches the trail and writes it out; nothing here changes anything. */
@Repository
@Transactional(readOnly = true)
public class ReadingTheTrail {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
    private static final String FOUND = """
             from audit_entry e
             left join audit_seal s on s.entry_id = e.id
             left join tenant t on t.id = e.tenant_id
            where (:actor::text is null or e.actor ilike '%' || :actor || '%')
              and (:action::text is null or e.action = :action or starts_with(e.action, :action || '.'))
              and (:tenant::text is null or e.tenant_id = :tenant
                   or e.tenant_id = (select id from tenant where slug = :tenant))
              and (:from::timestamptz is null or e.at >= :from)
              and (:until::timestamptz is null or e.at < :until)
              and (:before::bigint is null or e.id < :before)
            """;
    private final JdbcClient sql;
    private final JsonMapper json;

    ReadingTheTrail(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * An entry as it is found.
     *
     * @param position its place in the chain; null for the moment before it is sealed
     * @param slug of the organisation, if it was ever one of ours
     */
    public record Found(
            AuditEntry entry,
            @Nullable Long position,
            @Nullable String digest,
            @Nullable String slug) {}

    /** The newest entries that are looked for, at most {@code limit}. */
    public List<Found> page(AuditQuery query, int limit) {
        return bound(
                        "select e.id, e.at, e.actor, e.action, e.tenant_id, e.detail::text as detail, s.position, s.digest, t.slug"
                                + FOUND + " order by e.id desc limit :limit",
                        query)
                .param("limit", limit)
                .query((row, _) -> new Found(
                        new AuditEntry(
                                row.getLong("id"),
                                row.getTimestamp("at").toInstant(),
                                new Actor(row.getString("actor")),
                                row.getString("action"),
                                Optional.ofNullable(row.getString("tenant_id")).map(TenantId::new),
                                json.readValue(row.getString("detail"), DETAIL)),
                        row.getObject("position", Long.class),
                        row.getBytes("digest") == null ? null : HexFormat.of().formatHex(row.getBytes("digest")),
                        row.getString("slug")))
                .list();
    }

    /** The families of actions that occur, in the order of the alphabet. */
    public List<String> families() {
        return sql.sql("select distinct split_part(action, '.', 1) from audit_entry order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /**
     * Writes the entries that are looked for as lines of JSON, oldest first, with all that is needed to verify them: a first line
     * says where the chain begins, each further one is an entry. Whole only without a filter.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(AuditQuery query, Appendable out) throws IOException {
        var start = sql.sql("select position, digest from audit_start")
                .query((row, _) -> new Head(row.getLong("position"), row.getBytes("digest")))
                .single();
        out.append(json.writeValueAsString(ExportLine.header(start, !query.isNarrowed())))
                .append('\n');
        var statement = bound(
                "select e.id, e.at, e.actor, e.action, e.tenant_id, e.detail::text as detail, s.position, s.digest"
                        + FOUND + " and s.position is not null order by s.position",
                query);
        try (var lines = statement
                .withFetchSize(1000)
                .query((row, _) -> ExportLine.of(Link.of(row, row.getLong("position")), row.getBytes("digest")))
                .stream()) {
            for (var line : (Iterable<Map<String, Object>>) lines::iterator) {
                out.append(json.writeValueAsString(line)).append('\n');
            }
        }
    }

    private JdbcClient.StatementSpec bound(String text, AuditQuery query) {
        return sql.sql(text)
                .param("actor", escaped(query.actor()), Types.VARCHAR)
                .param("action", query.action(), Types.VARCHAR)
                .param("tenant", query.tenant(), Types.VARCHAR)
                .param("from", time(query.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", time(query.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", query.before(), Types.BIGINT);
    }

    private static @Nullable String escaped(@Nullable String words) {
        return words == null ? null : words.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
