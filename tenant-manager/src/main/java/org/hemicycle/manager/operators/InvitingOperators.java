package org.hemicycle.manager.operators;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Invitations to become an operator: a link that works once, within three days, to choose a password. Only its digest is kept. */
@Repository
@Transactional
public class InvitingOperators {
    static final Duration VALIDITY = Duration.ofDays(3);
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient sql;
    private final Operators operators;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InvitingOperators(JdbcClient sql, Operators operators, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.operators = operators;
        this.audit = audit;
        this.clock = clock;
    }

    /** The invitations that nobody has accepted, the newest first. */
    @Transactional(readOnly = true)
    public List<OperatorInvitation> open() {
        return sql.sql("select * from operator_invitation order by id desc")
                .query(InvitingOperators::map)
                .list();
    }

    /** A new invitation, in place of an open one to the same address; empty when somebody with that address is an operator. */
    public Optional<Sealed> invite(String email, String name, OperatorRole role, Actor actor) {
        var token = token();
        var invitation = sql.sql("""
                insert into operator_invitation as i (token_digest, email, name, role, invited_by, expires_at)
                select :digest, :email, :name, :role, :by, :expires
                 where not exists (select from operator where lower(email) = lower(:email))
                on conflict (lower(email)) do update
                   set token_digest = excluded.token_digest, name = excluded.name, role = excluded.role,
                       invited_by = excluded.invited_by, expires_at = excluded.expires_at
                returning *
                """)
                .param("digest", digest(token))
                .param("email", email)
                .param("name", name)
                .param("role", role.key())
                .param("by", actor.name())
                .param("expires", expiry())
                .query(InvitingOperators::map)
                .optional();
        invitation.ifPresent(
                one -> audit.record(actor, "operator.invited", Map.of("email", one.email(), "role", role.key())));
        return invitation.map(one -> new Sealed(one, token));
    }

    /** The same invitation with another link, the one before opens nothing any more. */
    public Optional<Sealed> renew(long id) {
        var token = token();
        return sql.sql("update operator_invitation set token_digest = ?, expires_at = ? where id = ? returning *")
                .params(digest(token), expiry(), id)
                .query(InvitingOperators::map)
                .optional()
                .map(one -> new Sealed(one, token));
    }

    /** Takes an invitation back. */
    public void withdraw(long id, Actor actor) {
        sql.sql("delete from operator_invitation where id = ? returning email")
                .param(id)
                .query(String.class)
                .optional()
                .ifPresent(email -> audit.record(actor, "operator.invitation-withdrawn", Map.of("email", email)));
    }

    /** The invitation behind a link, if it is still open. */
    @Transactional(readOnly = true)
    public Optional<OperatorInvitation> look(String token) {
        return sql.sql("select * from operator_invitation where token_digest = ? and expires_at > ?")
                .params(digest(token), Timestamp.from(clock.instant()))
                .query(InvitingOperators::map)
                .optional();
    }

    /** Uses the invitation up and makes the operator; says whether it was still open. */
    public boolean accept(String token, String name, String password) {
        var used = sql.sql("delete from operator_invitation where token_digest = ? and expires_at > ? returning *")
                .params(digest(token), Timestamp.from(clock.instant()))
                .query(InvitingOperators::map)
                .optional();
        boolean added = used.filter(one -> operators.add(one.email(), name, password, one.role()))
                .isPresent();
        if (added) {
            var one = used.get();
            audit.record(
                    Actor.operator(one.email()),
                    "operator.added",
                    Map.of("email", one.email(), "role", one.role().key()));
        }
        return added;
    }

    private Timestamp expiry() {
        return Timestamp.from(clock.instant().plus(VALIDITY));
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OperatorInvitation map(ResultSet row, int index) throws SQLException {
        return new OperatorInvitation(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                OperatorRole.of(row.getString("role")).orElseThrow(),
                row.getTimestamp("expires_at").toInstant());
    }

    /** An invitation with the token that opens it, which is written nowhere. */
    public record Sealed(OperatorInvitation invitation, String token) {}
}
