package org.hemicycle.manager.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.templates.PracticeContent;
import org.hemicycle.provisioning.templates.PracticeOffer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The practices that organisations offer to one another: an operator looks at each before others see it. */
@Repository
public class SharedPractices {
    private static final int MOST_OF_ONE = 20;
    private static final String SELECT = """
            select id, tenant_id, organisation, kind, name, description, licence, content, state, reason, offered_at,
                   decided_by, decided_at, revision
              from practice
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    SharedPractices(JdbcClient sql, JsonMapper json, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a decision. */
    public sealed interface Decision {
        record Done(Practice practice) implements Decision {}

        record Invalid(FieldProblem problem) implements Decision {}

        /** Somebody decided in the meantime. */
        record Stale(Practice now) implements Decision {}
    }

    /** The newest first; of one state, or of all where it is empty. */
    public List<Practice> list(String state) {
        return sql.sql(SELECT + " where ? in ('', state) order by offered_at desc, id desc limit 500")
                .param(state)
                .query(this::practice)
                .list();
    }

    public Optional<Practice> find(String id) {
        return id.matches("[0-9a-f-]{36}")
                ? sql.sql(SELECT + " where id = ?::uuid")
                        .param(id)
                        .query(this::practice)
                        .optional()
                : Optional.empty();
    }

    /** How many wait for somebody to look at them. */
    public long waiting() {
        return sql.sql("select count(*) from practice where state = 'offered'")
                .query(Long.class)
                .single();
    }

    /** Takes an offer once, however often it is brought; a new offer of the same space takes the place of the one before. */
    @Transactional
    public boolean offer(Tenant tenant, UUID request, PracticeOffer offer) {
        if (sql.sql("select exists (select from practice where request = ?)")
                .param(request)
                .query(Boolean.class)
                .single()) {
            return true;
        }
        sql.sql("""
                update practice set state = 'withdrawn', decided_at = ?, revision = revision + 1
                 where tenant_id = ? and space = ? and state in ('offered', 'shared')
                """).params(now(), tenant.id().value(), offer.space()).update();
        long open = sql.sql("select count(*) from practice where tenant_id = ? and state in ('offered', 'shared')")
                .param(tenant.id().value())
                .query(Long.class)
                .single();
        if (open >= MOST_OF_ONE) {
            return false;
        }
        var id = sql.sql("""
                insert into practice (tenant_id, organisation, kind, space, name, description, licence, content, state,
                                      request, offered_at)
                values (?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, 'offered', ?, ?) returning id
                """)
                .param(tenant.id().value())
                .param(json.writeValueAsString(tenant.name()))
                .param(tenant.kind().key())
                .param(offer.space())
                .param(json.writeValueAsString(offer.name()))
                .param(json.writeValueAsString(offer.description()))
                .param(offer.licence())
                .param(json.writeValueAsString(offer.content()))
                .param(request)
                .param(now())
                .query(UUID.class)
                .single();
        audit.record(by(tenant), "practice.offered", tenant.id(), Map.of("practice", id.toString()));
        return true;
    }

    /** Takes an offer back that its own organisation made; copies that others have made stay theirs. */
    @Transactional
    public boolean withdraw(Tenant tenant, long space) {
        var withdrawn = sql.sql("""
                update practice set state = 'withdrawn', decided_at = ?, revision = revision + 1
                 where tenant_id = ? and space = ? and state in ('offered', 'shared') returning id
                """)
                .params(now(), tenant.id().value(), space)
                .query(UUID.class)
                .list();
        withdrawn.forEach(
                id -> audit.record(by(tenant), "practice.withdrawn", tenant.id(), Map.of("practice", id.toString())));
        return !withdrawn.isEmpty();
    }

    /** Shows an offer to all other organisations. */
    @Transactional
    public Decision approve(Practice practice, long revision, Actor actor) {
        return decide(practice, revision, "offered", "shared", "", actor);
    }

    /** Refuses an offer, with a reason that its organisation reads. */
    @Transactional
    public Decision refuse(Practice practice, long revision, String reason, Actor actor) {
        return explained(reason)
                .map(problem -> (Decision) new Decision.Invalid(problem))
                .orElseGet(() -> decide(practice, revision, "offered", "refused", reason, actor));
    }

    /** Shows a practice to nobody any more, with a reason that its organisation reads; copies stay. */
    @Transactional
    public Decision takeBack(Practice practice, long revision, String reason, Actor actor) {
        return explained(reason)
                .map(problem -> (Decision) new Decision.Invalid(problem))
                .orElseGet(() -> decide(practice, revision, "shared", "refused", reason, actor));
    }

    private Decision decide(Practice practice, long revision, String from, String to, String reason, Actor actor) {
        int decided = sql.sql("""
                update practice set state = ?, reason = nullif(?, ''), decided_by = ?, decided_at = ?, revision = revision + 1
                 where id = ? and revision = ? and state = ?
                """)
                .params(to, reason.strip(), actor.name(), now(), practice.id(), revision, from)
                .update();
        var current = find(practice.id().toString()).orElse(practice);
        if (decided == 0) {
            return new Decision.Stale(current);
        }
        var detail = new LinkedHashMap<String, Object>();
        detail.put("practice", practice.id().toString());
        if (!reason.isBlank()) {
            detail.put("reason", reason.strip());
        }
        audit.record(actor, "practice." + to, practice.tenant(), detail);
        return new Decision.Done(current);
    }

    private static Optional<FieldProblem> explained(String reason) {
        var plain = reason.strip();
        return plain.length() < 3 || plain.length() > 500
                ? Optional.of(FieldProblem.of("/reason", "reason-needed", 3, 500))
                : Optional.empty();
    }

    private static Actor by(Tenant tenant) {
        return new Actor("organisation:" + tenant.slug());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Practice practice(ResultSet row, int index) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        Instant decidedAt = decided == null ? null : decided.toInstant();
        return new Practice(
                row.getObject("id", UUID.class),
                new TenantId(row.getString("tenant_id")),
                json.readValue(row.getString("organisation"), LocalizedText.class),
                row.getString("kind"),
                json.readValue(row.getString("name"), LocalizedText.class),
                json.readValue(row.getString("description"), LocalizedText.class),
                row.getString("licence"),
                json.readValue(row.getString("content"), PracticeContent.class),
                row.getString("state"),
                row.getString("reason"),
                row.getTimestamp("offered_at").toInstant(),
                row.getString("decided_by"),
                decidedAt,
                row.getLong("revision"));
    }
}
