package org.hemicycle.manager.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The incidents and what was said of them; what was published stays as it was. */
@Component
@Transactional
public class Incidents {
    private static final int SHOWN = 50;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    Incidents(JdbcClient sql, JsonMapper json, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that last, then those that ended after that time, the newest first. */
    @Transactional(readOnly = true)
    public List<Incident> since(Instant then) {
        return read("where resolved_at is null or resolved_at > ?", Timestamp.from(then));
    }

    @Transactional(readOnly = true)
    public Optional<Incident> find(UUID id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /** Begins an incident that {@link IncidentDraft#problems} finds nothing wrong with. */
    public UUID open(IncidentDraft draft, Actor actor) {
        var id = UUID.randomUUID();
        sql.sql("insert into incident (id, title, parts, started_at) values (:id, :title::jsonb, :parts, :now)")
                .param("id", id)
                .param("title", json.writeValueAsString(draft.title()))
                .param("parts", draft.parts().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        say(id, draft);
        audit.record(actor, "incident.opened", Map.of("incident", id.toString()));
        return id;
    }

    /** Says more of an incident that lasts; the stage {@code resolved} ends it. Says whether it still lasted. */
    public boolean update(UUID id, IncidentDraft draft, Actor actor) {
        var stage = draft.stage();
        int rows = sql.sql("""
                update incident set resolved_at = case when :over then :now::timestamptz end
                 where id = :id and resolved_at is null
                """)
                .param("over", stage.equals(Incident.Stage.RESOLVED.key()))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (rows == 0) {
            return false;
        }
        say(id, draft);
        audit.record(actor, "incident.updated", Map.of("incident", id.toString(), "stage", stage));
        return true;
    }

    private void say(UUID id, IncidentDraft draft) {
        sql.sql("insert into incident_update (incident_id, stage, text, said_at) values (?, ?, ?::jsonb, ?)")
                .params(id, draft.stage(), json.writeValueAsString(draft.text()), Timestamp.from(clock.instant()))
                .update();
    }

    private List<Incident> read(String condition, Object parameter) {
        var updates = new HashMap<UUID, List<Incident.Update>>();
        var found = sql.sql("select id, title, parts, started_at, resolved_at from incident " + condition
                        + " order by (resolved_at is null) desc, started_at desc limit " + SHOWN)
                .param(parameter)
                .query((row, _) -> incident(row))
                .list();
        sql.sql(
                        "select incident_id, stage, text, said_at from incident_update where incident_id = any (?) order by id desc")
                .param(found.stream().map(Incident::id).toArray(UUID[]::new))
                .query((row, _) -> updates.computeIfAbsent(
                                row.getObject("incident_id", UUID.class), _ -> new java.util.ArrayList<>())
                        .add(said(row)))
                .list();
        return found.stream()
                .map(one -> new Incident(
                        one.id(),
                        one.title(),
                        one.parts(),
                        one.startedAt(),
                        one.resolvedAt(),
                        updates.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("title"), LocalizedText.class),
                Arrays.stream((String[]) row.getArray("parts").getArray())
                        .flatMap(key -> Part.of(key).stream())
                        .toList(),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("resolved_at")),
                List.of());
    }

    private Incident.Update said(ResultSet row) throws SQLException {
        return new Incident.Update(
                Incident.Stage.of(row.getString("stage")).orElse(Incident.Stage.INVESTIGATING),
                json.readValue(row.getString("text"), LocalizedText.class),
                row.getTimestamp("said_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
