package org.hemicycle.participation.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.SupportVisit;
import org.hemicycle.participation.tenancy.Sweep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests for support access to the bound organisation; the control plane writes them, its administrators decide. */
@Component
@Transactional
class Accesses implements Sweep {
    private static final int SHOWN = 50;
    private static final String PARTICIPANT = "participant:";
    /** With the names of those who decided and ended; empty for an account that is gone. */
    private static final String SELECT = """
            select a.id, a.operator, a.reason, a.minutes, a.state, a.asked_at, a.until, a.entered_at, a.ended_at,
                   case when a.decided_by ~ '^participant:'
                        then coalesce((select p.name from participant p where p.id = substr(a.decided_by, 13)::bigint), '')
                        else a.decided_by end as decided_by,
                   case when a.ended_by ~ '^participant:'
                        then coalesce((select p.name from participant p where p.id = substr(a.ended_by, 13)::bigint), '')
                        else a.ended_by end as ended_by
              from support_access a
            """;

    private final JdbcClient sql;
    private final AuditLog log;
    private final Clock clock;

    Accesses(JdbcClient sql, AuditLog log, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    /** The latest requests, the newest first. */
    @Transactional(readOnly = true)
    public List<Access> latest() {
        return sql.sql(SELECT + "order by a.asked_at desc limit ?")
                .param(SHOWN)
                .query(Accesses::map)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Access> find(UUID id) {
        return sql.sql(SELECT + "where a.id = ?").param(id).query(Accesses::map).optional();
    }

    /** Lets the operator in, for as long as they asked, from now on. */
    public boolean consent(SignedIn administrator, UUID id) {
        boolean done = sql.sql("""
                update support_access
                   set state = 'open', decided_at = :now, decided_by = :by, until = :now::timestamptz + minutes * interval '1 minute'
                 where id = :id and state = 'asked'
                """)
                        .param("now", now())
                        .param("by", mark(administrator))
                        .param("id", id)
                        .update()
                == 1;
        return done && logged(() -> log.write(administrator, "support.consented", Map.of("access", id), reason(id)));
    }

    public boolean refuse(SignedIn administrator, UUID id) {
        boolean done = sql.sql("""
                update support_access set state = 'refused', decided_at = :now, decided_by = :by
                 where id = :id and state = 'asked'
                """)
                        .param("now", now())
                        .param("by", mark(administrator))
                        .param("id", id)
                        .update()
                == 1;
        return done && logged(() -> log.write(administrator, "support.refused", Map.of("access", id), reason(id)));
    }

    /** Ends the access at once, whoever ends it; the operator's next request finds no session. */
    public boolean end(SignedIn person, UUID id) {
        boolean done = sql.sql("""
                update support_access set state = 'ended', ended_at = :now, ended_by = :by where id = :id and state = 'open'
                """)
                        .param("now", now())
                        .param("by", mark(person))
                        .param("id", id)
                        .update()
                == 1;
        sql.sql("delete from spring_session where principal_name = ?")
                .param(SignedIn.principalOf(id))
                .update();
        return done && logged(() -> log.write(person, "support.ended", Map.of("access", id), reason(id)));
    }

    /** Whether a token would let somebody in now. */
    @Transactional(readOnly = true)
    public Optional<Access> behind(byte[] tokenDigest) {
        return sql.sql("""
                select a.* from support_entrance e join support_access a on a.id = e.access_id
                 where e.token_digest = :digest and e.expires_at > :now and a.state = 'open' and a.until > :now
                """)
                .param("digest", tokenDigest)
                .param("now", now())
                .query(Accesses::map)
                .optional();
    }

    /** Uses a token up; the visit that it opens, if consent stands. */
    public Optional<SupportVisit> enter(byte[] tokenDigest) {
        var visit = sql.sql("""
                with used as (
                  delete from support_entrance where token_digest = :digest and expires_at > :now returning access_id)
                update support_access a set entered_at = coalesce(a.entered_at, :now)
                  from used where a.id = used.access_id and a.state = 'open' and a.until > :now
                returning a.*
                """)
                .param("digest", tokenDigest)
                .param("now", now())
                .query(Accesses::map)
                .optional()
                .map(Accesses::visit);
        visit.ifPresent(open -> log.write(visitor(open), "support.entered", Map.of("access", open.access())));
        return visit;
    }

    /** Writes down that time is over, where it is. */
    @Override
    public void sweep() {
        sql.sql("delete from support_entrance where expires_at < ?")
                .param(now())
                .update();
        sql.sql("""
                update support_access set state = 'ended', ended_at = until where state = 'open' and until <= ? returning *
                """)
                .param(now())
                .query(Accesses::map)
                .list()
                .forEach(over -> log.write(visitor(visit(over)), "support.ended", Map.of("access", over.id())));
    }

    private SignedIn visitor(SupportVisit visit) {
        return SignedIn.visiting(visit, Proof.by(Proof.Means.OPERATOR, clock.instant()));
    }

    private static SupportVisit visit(Access access) {
        return new SupportVisit(
                access.id(), access.operator(), access.reason(), Objects.requireNonNull(access.until()));
    }

    private String reason(UUID id) {
        return find(id).map(Access::reason).orElse("");
    }

    private static boolean logged(Runnable line) {
        line.run();
        return true;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A participant by number, so that no name stays when the account goes; an operator by name. */
    private static String mark(SignedIn person) {
        return person.support() == null ? PARTICIPANT + person.id() : person.name();
    }

    private static Access map(ResultSet row, int index) throws SQLException {
        return new Access(
                row.getObject("id", UUID.class),
                row.getString("operator"),
                row.getString("reason"),
                row.getInt("minutes"),
                Access.State.of(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("decided_by"),
                instant(row, "until"),
                instant(row, "entered_at"),
                instant(row, "ended_at"),
                row.getString("ended_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
