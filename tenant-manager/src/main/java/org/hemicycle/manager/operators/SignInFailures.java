package org.hemicycle.manager.operators;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Counts wrong passwords and secrets by what they were tried on, whether it exists or not, so that a lock tells nothing.
 * From the last free guess on it is locked, for one minute, then two, four… at most fifteen.
 */
@Repository
class SignInFailures {
    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    SignInFailures(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How long it will be before all of these may be tried again; empty when they may now. */
    Optional<Duration> locked(Guessed... guessed) {
        var now = clock.instant();
        return sql.sql("select max(locked_until) from sign_in_failure where email in (:keys) and locked_until > :now")
                .param("keys", keys(guessed))
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        Optional.ofNullable(row.getTimestamp(1)).map(until -> Duration.between(now, until.toInstant())))
                .single();
    }

    /** Counts one more failure; says whether this one locked what was guessed at. */
    boolean add(Guessed guessed) {
        return sql.sql("""
                insert into sign_in_failure as f (email, attempts, last_at) values (:key, 1, :now)
                on conflict (email) do update
                   set attempts = f.attempts + 1,
                       last_at = excluded.last_at,
                       locked_until = case when f.attempts + 1 >= :free
                         then excluded.last_at + least(15, power(2, least(f.attempts + 1 - :free, 4))) * interval '1 minute' end
                returning locked_until is not null
                """)
                .param("key", guessed.key())
                .param("now", Timestamp.from(clock.instant()))
                .param("free", guessed.free())
                .query(Boolean.class)
                .single();
    }

    void clear(Guessed... guessed) {
        sql.sql("delete from sign_in_failure where email in (:keys)")
                .param("keys", keys(guessed))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        sql.sql("delete from sign_in_failure where last_at < ?")
                .param(Timestamp.from(clock.instant().minus(MEMORY)))
                .update();
    }

    private static List<String> keys(Guessed... guessed) {
        return Arrays.stream(guessed).map(Guessed::key).toList();
    }
}
