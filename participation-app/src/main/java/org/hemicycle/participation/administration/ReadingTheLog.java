package org.hemicycle.participation.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The log of the bound organisation, the latest line first. */
@Component
@Transactional(readOnly = true)
class ReadingTheLog {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
    private final JdbcClient sql;
    private final JsonMapper json;

    ReadingTheLog(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** So many lines at most. */
    List<LogLine> lines(LogQuery query, int limit) {
        var zone = CurrentTenant.get().timeZone();
        return sql.sql("""
                select e.*, coalesce(e.actor_name, a.name) as actor, s.title as space, p.name as member
                  from audit_entry e
                  left join participant a on a.id = e.actor_id
                  left join space s on s.id = e.space_id
                  left join participant p on p.id = (e.detail ->> 'participant')::bigint
                 where (:before::bigint is null or e.id < :before)
                   and (:actor::bigint is null or e.actor_id = :actor)
                   and (:name = '' or unaccent(coalesce(e.actor_name, a.name)) ilike '%' || unaccent(:name) || '%')
                   and (:action = '' or e.action = :action)
                   and (:space::bigint is null or e.space_id = :space)
                   and (:since::timestamptz is null or e.at >= :since)
                   and (:until::timestamptz is null or e.at < :until)
                 order by e.id desc
                 limit :limit
                """)
                .param("before", query.before(), Types.BIGINT)
                .param("actor", query.actor(), Types.BIGINT)
                .param("name", query.name().replaceAll("([\\\\%_])", "\\\\$1"))
                .param("action", query.action())
                .param("space", query.space(), Types.BIGINT)
                .param("since", timestamp(query.since(zone)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", timestamp(query.until(zone)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    /** The actions that were ever done here; found without reading the whole log. */
    List<String> actions() {
        return sql.sql("""
                with recursive known as (
                  (select action from audit_entry order by action limit 1)
                  union all
                  select (select e.action from audit_entry e where e.action > k.action order by e.action limit 1)
                    from known k where k.action is not null)
                select action from known where action is not null
                """).query((row, _) -> row.getString("action")).list();
    }

    private LogLine line(ResultSet row, int index) throws SQLException {
        return new LogLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor_id", Long.class),
                row.getString("actor"),
                row.getString("action"),
                Localized.optional(row, "space").orElse(null),
                row.getString("reason"),
                row.getString("means"),
                row.getString("member"),
                json.readValue(row.getString("detail"), DETAIL));
    }

    private static java.time.@Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
