package org.hemicycle.participation.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that open an account, each once and for a short time. */
@Component
@Transactional
public class SignInLinks implements Sweep {
    private static final int OPEN_AT_ONCE = 5;
    private final JdbcClient sql;
    private final Clock clock;

    SignInLinks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new link; empty when this address has been sent as many as are good for it. */
    public Optional<Token> issue(EmailAddress email, SignInLink.Purpose purpose) {
        var token = Token.random();
        int rows = sql.sql("""
                insert into sign_in_link (token_digest, email, purpose, expires_at)
                select :digest, :email, :purpose, :expires
                 where (select count(*) from sign_in_link
                         where email = :email and used_at is null and expires_at > :now) < :limit
                """)
                .param("digest", token.digest())
                .param("email", email.value())
                .param("purpose", purpose.key())
                .param("expires", Timestamp.from(clock.instant().plus(purpose.validity())))
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", OPEN_AT_ONCE)
                .update();
        return rows == 1 ? Optional.of(token) : Optional.empty();
    }

    /** What the link would do, if it is still good. */
    @Transactional(readOnly = true)
    public Optional<SignInLink> look(Token token) {
        return sql.sql("select email, purpose from sign_in_link "
                        + "where token_digest = ? and used_at is null and expires_at > ?")
                .params(token.digest(), Timestamp.from(clock.instant()))
                .query((row, _) -> link(row.getString("email"), row.getString("purpose")))
                .optional();
    }

    /** Uses the link up; only one of those who press the button at the same time gets in. */
    public Optional<SignInLink> use(Token token) {
        var now = Timestamp.from(clock.instant());
        return sql.sql("update sign_in_link set used_at = ? "
                        + "where token_digest = ? and used_at is null and expires_at > ? returning email, purpose")
                .params(now, token.digest(), now)
                .query((row, _) -> link(row.getString("email"), row.getString("purpose")))
                .optional();
    }

    /** Who asked again, or changed the password, has no use for the links sent before. */
    public void withdraw(EmailAddress email) {
        sql.sql("delete from sign_in_link where email = ? and used_at is null")
                .param(email.value())
                .update();
    }

    /** The link was never sent. */
    public void discard(Token token) {
        sql.sql("delete from sign_in_link where token_digest = ?")
                .param(token.digest())
                .update();
    }

    @Override
    public void sweep() {
        sql.sql("delete from sign_in_link where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static SignInLink link(String email, String purpose) {
        return new SignInLink(new EmailAddress(email), SignInLink.Purpose.of(purpose));
    }
}
