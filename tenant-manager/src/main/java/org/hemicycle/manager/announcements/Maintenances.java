package org.hemicycle.manager.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.MaintenanceWindow;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Planned windows. What is written here reaches every node of the data plane within seconds, with the directory. */
@Repository
@Transactional
public class Maintenances {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select m.*, t.slug, t.name as tenant_name from maintenance m left join tenant t on t.id = m.tenant_id""";

    private final JdbcClient sql;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    Maintenances(JdbcClient sql, Organisations organisations, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a wish. */
    public sealed interface Outcome {
        record Written(Maintenance maintenance) implements Outcome {}

        /** By field the code of what is wrong; nothing was done. */
        record Invalid(Map<String, String> problems) implements Outcome {}
    }

    /** What is ahead or goes on, the next first. */
    @Transactional(readOnly = true)
    public List<Maintenance> ahead() {
        return sql.sql(SELECT + " where m.cancelled_at is null and m.ends_at > ? order by m.starts_at, m.id limit 200")
                .param(Timestamp.from(clock.instant()))
                .query(Maintenances::map)
                .list();
    }

    /** What is over or was called off, the latest first. */
    @Transactional(readOnly = true)
    public List<Maintenance> past(int limit) {
        return sql.sql(SELECT
                        + " where m.cancelled_at is not null or m.ends_at <= ? order by m.starts_at desc, m.id limit ?")
                .params(Timestamp.from(clock.instant()), limit)
                .query(Maintenances::map)
                .list();
    }

    /** What everybody may know at this moment: windows of all organisations or of a cell that are announced. */
    @Transactional(readOnly = true)
    public List<Maintenance> ofThePlatform() {
        var now = clock.instant();
        return ahead().stream()
                .filter(one -> one.organisation() == null && one.window().isAnnounced(now))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Maintenance> find(UUID id) {
        return sql.sql(SELECT + " where m.id = ?")
                .param(id)
                .query(Maintenances::map)
                .optional();
    }

    /** Plans a window. */
    public Outcome plan(MaintenanceDraft draft, Actor actor) {
        var now = clock.instant();
        var problems = new TreeMap<>(draft.problems(now));
        var tenant = draft.organisation() == null ? null : tenant(draft.organisation(), problems);
        if (draft.cell() != null && !organisations.places().cells().contains(draft.cell())) {
            problems.putIfAbsent("cell", "unknown-cell");
        }
        if (!problems.isEmpty() || draft.startsAt() == null || draft.endsAt() == null) {
            return new Outcome.Invalid(problems);
        }
        var id = UUID.randomUUID();
        sql.sql("""
                insert into maintenance (id, cell, tenant_id, announced_from, starts_at, ends_at, effect, words, planned_by, planned_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """)
                .param(id)
                .param(draft.cell())
                .param(tenant == null ? null : tenant.value())
                .param(Timestamp.from(announced(draft.announcedFrom(), draft.startsAt(), now)))
                .param(Timestamp.from(draft.startsAt()))
                .param(Timestamp.from(draft.endsAt()))
                .param(draft.effect())
                .param(JSON.writeValueAsString(draft.words()))
                .param(actor.name())
                .param(Timestamp.from(now))
                .update();
        record(actor, "maintenance.planned", tenant, draft);
        return new Outcome.Written(find(id).orElseThrow());
    }

    /** Calls it off, or ends what goes on; says whether there was anything to end. */
    public boolean cancel(UUID id, Actor actor) {
        var now = Timestamp.from(clock.instant());
        boolean cancelled = sql.sql("""
                update maintenance set cancelled_by = ?, cancelled_at = ?, version = version + 1
                 where id = ? and cancelled_at is null and ends_at > ?
                """).params(actor.name(), now, id, now).update() == 1;
        if (cancelled) {
            audit.record(actor, "maintenance.cancelled", Map.of("maintenance", id));
        }
        return cancelled;
    }

    private static Instant announced(@Nullable Instant from, Instant starts, Instant now) {
        var wanted = from == null ? now : from;
        return wanted.isAfter(starts) ? starts : wanted;
    }

    private @Nullable TenantId tenant(String slug, Map<String, String> problems) {
        var found = organisations.find(slug).map(one -> one.tenant().id()).orElse(null);
        if (found == null) {
            problems.put("organisation", "unknown-organisation");
        }
        return found;
    }

    private void record(Actor actor, String action, @Nullable TenantId tenant, MaintenanceDraft draft) {
        var detail = Map.of(
                "effect", draft.effect(),
                "from", String.valueOf(draft.startsAt()),
                "until", String.valueOf(draft.endsAt()));
        if (tenant == null) {
            audit.record(actor, action, detail);
        } else {
            audit.record(actor, action, tenant, detail);
        }
    }

    private static Maintenance map(ResultSet row, int index) throws SQLException {
        var cancelled = row.getTimestamp("cancelled_at");
        var name = row.getString("tenant_name");
        return new Maintenance(
                row.getObject("id", UUID.class),
                row.getString("cell"),
                row.getString("slug"),
                name == null ? null : JSON.readValue(name, LocalizedText.class),
                new MaintenanceWindow(
                        row.getTimestamp("announced_from").toInstant(),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("effect"),
                        JSON.readValue(row.getString("words"), LocalizedText.class)),
                row.getString("planned_by"),
                row.getTimestamp("planned_at").toInstant(),
                row.getString("cancelled_by"),
                cancelled == null ? null : cancelled.toInstant(),
                row.getLong("version"));
    }
}
