package org.hemicycle.participation.moderation.blocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The blocks of the bound organisation. */
@Component
@Transactional
public class Blocks {
    private static final String SELECT = """
            select b.id, b.participant_id, p.name, b.reason, b.blocked_at, b.until, b.hides
              from participant_block b join participant p on p.id = b.participant_id
            """;
    private static final String IN_FORCE =
            SELECT + " where b.lifted_at is null and (b.until is null or b.until > now())";

    private final Map<TenantId, AtomicLong> changes = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private final Things things;
    private final AuditLog log;
    private final Jobs jobs;

    Blocks(JdbcClient sql, Things things, AuditLog log, Jobs jobs) {
        this.sql = sql;
        this.things = things;
        this.log = log;
        this.jobs = jobs;
    }

    /** All that hold now, the latest first. */
    @Transactional(readOnly = true)
    public List<Block> inForce() {
        return sql.sql(IN_FORCE + " order by b.id desc").query(Blocks::map).list();
    }

    /** The one that holds for this participant now. */
    @Transactional(readOnly = true)
    public Optional<Block> of(long participant) {
        return sql.sql(IN_FORCE + " and b.participant_id = ?")
                .param(participant)
                .query(Blocks::map)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Block> find(long id) {
        return sql.sql(SELECT + " where b.id = ?").param(id).query(Blocks::map).optional();
    }

    /** Whether this participant may be blocked: they are there, and are not staff. */
    @Transactional(readOnly = true)
    public boolean mayBeBlocked(long participant) {
        return sql.sql("""
                select exists (select from participant p where p.id = :id)
                   and not exists (select from role_grant g where g.participant_id = :id)
                """).param("id", participant).query(Boolean.class).single();
    }

    /** Blocks somebody, in place of a block that they had; false when they may not be blocked. */
    public boolean block(SignedIn actor, long participant, String reason, @Nullable Instant until, boolean hides) {
        if (!mayBeBlocked(participant)) {
            return false;
        }
        sql.sql(
                        "update participant_block set lifted_at = now(), lifted_by = :actor where participant_id = :id and lifted_at is null")
                .param("actor", number(actor), Types.BIGINT)
                .param("id", participant)
                .update();
        long block = sql.sql("""
                insert into participant_block (participant_id, reason, until, hides, blocked_by)
                values (:id, :reason, :until, :hides, :actor) returning id
                """)
                .param("id", participant)
                .param("reason", reason)
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("hides", hides)
                .param("actor", number(actor), Types.BIGINT)
                .query(Long.class)
                .single();
        if (hides) {
            things.shownBy(participant).forEach(thing -> hide(block, thing));
        }
        log.write(actor, "moderation.blocked", Map.of("participant", participant, "hides", hides), reason);
        jobs.enqueue(BlockLetter.NAME, Long.toString(block), Map.of("block", Long.toString(block)));
        changed();
        return true;
    }

    /** Lifts a block; what was hidden with it is shown again when {@code shows}. */
    public boolean lift(SignedIn actor, long id, boolean shows) {
        int lifted = sql.sql(
                        "update participant_block set lifted_at = now(), lifted_by = :actor where id = :id and lifted_at is null")
                .param("actor", number(actor), Types.BIGINT)
                .param("id", id)
                .update();
        if (lifted == 0) {
            return false;
        }
        if (shows) {
            hiddenWith(id).forEach(things::show);
        }
        log.write(actor, "moderation.unblocked", Map.of("block", id, "shows", shows));
        changed();
        return true;
    }

    /** Grows with each change of a tenant's blocks that was made on this node. */
    long changed(TenantId tenant) {
        var change = changes.get(tenant);
        return change == null ? 0 : change.get();
    }

    private void hide(long block, ThingRef thing) {
        things.hide(thing);
        sql.sql("insert into block_hidden (block_id, subject_type, subject_id) values (?, ?, ?) on conflict do nothing")
                .params(block, thing.type(), thing.id())
                .update();
    }

    /** What was hidden with the block, and by no decision of its own. */
    private List<ThingRef> hiddenWith(long block) {
        return sql.sql("""
                select subject_type, subject_id from block_hidden h
                 where block_id = ? and not exists (
                       select from moderation_case c
                        where c.subject_type = h.subject_type and c.subject_id = h.subject_id and c.hidden)
                """)
                .param(block)
                .query((row, _) -> new ThingRef(row.getString("subject_type"), row.getLong("subject_id")))
                .list();
    }

    private void changed() {
        changes.computeIfAbsent(CurrentTenant.get().id(), _ -> new AtomicLong()).incrementAndGet();
    }

    private static @Nullable Long number(SignedIn actor) {
        return actor.support() == null ? actor.id().value() : null;
    }

    private static Block map(ResultSet row, int index) throws SQLException {
        return new Block(
                row.getLong("id"),
                row.getLong("participant_id"),
                row.getString("name"),
                row.getString("reason"),
                Objects.requireNonNull(Localized.instant(row, "blocked_at")),
                Localized.instant(row, "until"),
                row.getBoolean("hides"));
    }
}
