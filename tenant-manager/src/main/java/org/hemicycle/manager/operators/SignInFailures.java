package org.hemicycle.manager.operators;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Counts failed attempts to sign in by e-mail address, whether anybody has it or not, so that a lock tells nothing.
 * From the fifth on the address is locked, for one minute, then two, four… at most fifteen.
 */
@Repository
class SignInFailures {
    static final int FREE_ATTEMPTS = 5;
    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    SignInFailures(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean locked(String email) {
        return sql.sql("select exists (select 1 from sign_in_failure where email = ? and locked_until > ?)")
                .params(key(email), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Counts one more failure; says whether this one locked the address. */
    boolean add(String email) {
        return sql.sql("""
                insert into sign_in_failure as f (email, attempts, last_at) values (:email, 1, :now)
                on conflict (email) do update
                   set attempts = f.attempts + 1,
                       last_at = excluded.last_at,
                       locked_until = case when f.attempts + 1 >= :free
                         then excluded.last_at + least(15, power(2, least(f.attempts + 1 - :free, 4))) * interval '1 minute' end
                returning locked_until is not null
                """)
                .param("email", key(email))
                .param("now", Timestamp.from(clock.instant()))
                .param("free", FREE_ATTEMPTS)
                .query(Boolean.class)
                .single();
    }

    void clear(String email) {
        sql.sql("delete from sign_in_failure where email = ?").param(key(email)).update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        sql.sql("delete from sign_in_failure where last_at < ?")
                .param(Timestamp.from(clock.instant().minus(MEMORY)))
                .update();
    }

    private static String key(String email) {
        var lower = email.strip().toLowerCase(Locale.ROOT);
        return lower.length() > 320 ? lower.substring(0, 320) : lower;
    }
}
