package org.hemicycle.participation.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often something was tried within the hour, on all nodes. Counted before it is done, in one statement, whether anybody is
 * known by the address or not; of the address only a digest is kept.
 */
@Component
@Transactional
public class Attempts implements Sweep {
    private static final Duration WINDOW = Duration.ofHours(1);
    private final JdbcClient sql;
    private final Clock clock;

    Attempts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is counted. */
    public enum Kind {
        /** Letters with a link to one e-mail address. */
        LETTER_TO,
        /** Letters with a link asked for from one network address. */
        LETTER_FROM,
        /** Passwords tried from one network address. */
        SIGN_IN_FROM,
        /** Changes of address asked for by one participant. */
        ADDRESS_CHANGE
    }

    /** Counts one more, and says whether it is within what an hour allows. */
    public boolean allows(Kind kind, String subject, int atMost) {
        var now = clock.instant();
        int count = sql.sql("""
                insert into attempt (kind, subject, since, count) values (:kind, :subject, :now, 1)
                on conflict (kind, subject) do update
                   set since = case when attempt.since < :begin then excluded.since else attempt.since end,
                       count = case when attempt.since < :begin then 1 else attempt.count + 1 end
                returning count
                """)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("subject", new Token(subject).digest())
                .param("now", Timestamp.from(now))
                .param("begin", Timestamp.from(now.minus(WINDOW)))
                .query(Integer.class)
                .single();
        return count <= atMost;
    }

    @Override
    public void sweep() {
        sql.sql("delete from attempt where since < ?")
                .param(Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
    }
}
