package org.hemicycle.manager.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long entries are kept, and what stops them from leaving. The database itself refuses to let go of an entry that is younger than
 * the retention, or of any while a hold is in force.
 */
@Component
public class Keeping {
    public static final int LEAST_DAYS = 365;
    public static final int MOST_DAYS = 36_500;
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final JdbcClient sql;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Keeping(JdbcClient sql, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param version the entity tag of the API */
    public record Retention(int days, long version) {}

    @Transactional(readOnly = true)
    public Retention retention() {
        return sql.sql("select retention_days as days, version from audit_keeping")
                .query(Retention.class)
                .single();
    }

    /** Sets the retention, unless somebody else did since; says whether it is set. */
    @Transactional
    public boolean retain(int days, long version, Actor actor) {
        int changed = sql.sql("update audit_keeping set retention_days = ?, version = version + 1 where version = ?")
                .params(days, version)
                .update();
        if (changed == 1) {
            trail.record(actor, "audit.retention-changed", Map.of("days", days));
        }
        return changed == 1;
    }

    /** All holds, those in force first. */
    @Transactional(readOnly = true)
    public List<Hold> holds() {
        return sql.sql("select * from audit_hold order by lifted_at is not null, placed_at desc")
                .query(Keeping::hold)
                .list();
    }

    @Transactional
    public Hold hold(String reason, Actor actor) {
        var placed = sql.sql("insert into audit_hold (reason, placed_by, placed_at) values (?, ?, ?) returning *")
                .params(reason, actor.name(), Timestamp.from(clock.instant()))
                .query(Keeping::hold)
                .single();
        trail.record(actor, "audit.held", Map.of("hold", placed.id(), "reason", reason));
        return placed;
    }

    /** Ends a hold; empty when none of this number is in force. */
    @Transactional
    public Optional<Hold> lift(UUID id, Actor actor) {
        var lifted = sql.sql(
                        "update audit_hold set lifted_by = ?, lifted_at = ? where id = ? and lifted_at is null returning *")
                .params(actor.name(), Timestamp.from(clock.instant()), id)
                .query(Keeping::hold)
                .optional();
        lifted.ifPresent(one -> trail.record(actor, "audit.hold-lifted", Map.of("hold", id, "reason", one.reason())));
        return lifted;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void letOldEntriesGo() {
        try {
            transaction.executeWithoutResult(_ -> letGo());
        } catch (DataAccessException e) {
            LOG.warn("Old entries of the audit trail stay for now: {}", e.getMessage());
        }
    }

    /** The beginning of the chain, as far as everything in it is old, leaves as one; how many entries did. */
    int letGo() {
        if (holds().stream().anyMatch(Hold::inForce)) {
            return 0;
        }
        var horizon =
                Timestamp.from(clock.instant().minus(Duration.ofDays(retention().days())));
        int moved = sql.sql("""
                update audit_start a set position = s.position, digest = s.digest
                  from audit_seal s
                 where s.position = coalesce(
                         (select min(young.position) - 1 from audit_seal young join audit_entry e on e.id = young.entry_id
                           where e.at >= :horizon),
                         (select max(position) from audit_seal))
                   and s.position > a.position
                """).param("horizon", horizon).update();
        if (moved == 0) {
            return 0;
        }
        int gone = sql.sql("""
                with left_behind as (
                  delete from audit_seal where position <= (select position from audit_start) returning entry_id)
                delete from audit_entry where id in (select entry_id from left_behind)
                """).update();
        trail.record(
                Actor.SYSTEM,
                "audit.entries-left",
                Map.of("entries", gone, "before", horizon.toInstant().toString()));
        return gone;
    }

    private static Hold hold(ResultSet row, int index) throws SQLException {
        var lifted = row.getTimestamp("lifted_at");
        return new Hold(
                row.getObject("id", UUID.class),
                row.getString("reason"),
                row.getString("placed_by"),
                row.getTimestamp("placed_at").toInstant(),
                row.getString("lifted_by"),
                lifted == null ? null : lifted.toInstant());
    }
}
