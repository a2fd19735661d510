package org.hemicycle.participation.identity.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.OpenInvitation;
import org.hemicycle.participation.identity.Role;
import org.hemicycle.participation.identity.signin.Token;
import org.hemicycle.participation.letters.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations to join the bound organisation; the first one of all is written by the control plane. */
@Component
@Transactional
public class Invitations {
    public static final Duration VALIDITY = Duration.ofDays(14);
    private final JdbcClient sql;
    private final Clock clock;

    Invitations(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new invitation to a role, or merely to take part, in place of an open one to the same address. */
    public long invite(EmailAddress email, String name, @Nullable Grant grant) {
        sql.sql("delete from invitation where lower(email) = ? and accepted_at is null")
                .param(email.value())
                .update();
        return sql.sql("""
                insert into invitation (token_digest, email, name, role, space_id, expires_at)
                values (:digest, :email, :name, :role, :space, :expires) returning id
                """)
                .param("digest", Token.random().digest())
                .param("email", email.value())
                .param("name", name)
                .param("role", grant == null ? "participant" : grant.role().key())
                .param("space", grant == null ? null : grant.space(), Types.BIGINT)
                .param("expires", inTwoWeeks())
                .query(Long.class)
                .single();
    }

    /** The invitations to roles that nobody has accepted, the newest first. */
    @Transactional(readOnly = true)
    public List<OpenInvitation> openToRoles() {
        return sql.sql("""
                select * from invitation where accepted_at is null and role <> 'participant' order by id desc limit 200
                """)
                .query((row, index) -> {
                    var invitation = map(row, index);
                    return new OpenInvitation(
                            invitation.id(),
                            invitation.name(),
                            invitation.email().value(),
                            invitation.role().orElseThrow(),
                            row.getTimestamp("expires_at").toInstant());
                })
                .list();
    }

    /** Lets an open invitation be accepted for as long as a new one. */
    public void prolong(long id) {
        sql.sql("update invitation set expires_at = ? where id = ? and accepted_at is null")
                .params(inTwoWeeks(), id)
                .update();
    }

    /** Takes an open invitation back. */
    public void withdraw(long id) {
        sql.sql("delete from invitation where id = ? and accepted_at is null")
                .param(id)
                .update();
    }

    private Timestamp inTwoWeeks() {
        return Timestamp.from(clock.instant().plus(VALIDITY));
    }

    /** Gives the invitation a token that opens it, in place of one that was not sent; empty when it is no longer open. */
    public Optional<Token> seal(long id) {
        var token = Token.random();
        int rows = sql.sql("update invitation set token_digest = ? where id = ? and accepted_at is null")
                .params(token.digest(), id)
                .update();
        return rows == 1 ? Optional.of(token) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Invitation> find(long id) {
        return sql.sql("select * from invitation where id = ?")
                .param(id)
                .query(Invitations::map)
                .optional();
    }

    /** The invitation behind a link, if it is still open. */
    @Transactional(readOnly = true)
    public Optional<Invitation> look(Token token) {
        return sql.sql("select * from invitation where token_digest = ? and accepted_at is null and expires_at > ?")
                .params(token.digest(), Timestamp.from(clock.instant()))
                .query(Invitations::map)
                .optional();
    }

    /** Uses the invitation up; it is accepted once. */
    public Optional<Invitation> accept(Token token) {
        var now = Timestamp.from(clock.instant());
        return sql.sql("update invitation set accepted_at = ? "
                        + "where token_digest = ? and accepted_at is null and expires_at > ? returning *")
                .params(now, token.digest(), now)
                .query(Invitations::map)
                .optional();
    }

    private static Invitation map(ResultSet row, int index) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                new EmailAddress(row.getString("email").toLowerCase(Locale.ROOT)),
                row.getString("name"),
                Role.of(row.getString("role")).map(role -> grant(row, role)).orElse(null));
    }

    private static Grant grant(ResultSet row, Role role) {
        try {
            return new Grant(role, row.getObject("space_id", Long.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
