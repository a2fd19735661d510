package org.hemicycle.participation.identity.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at typed codes. A guess is written down before it is looked at, so that many at once count as many; after five wrong
 * ones in a row each further one costs a quarter of an hour.
 */
@Component
@Transactional
public class CheckingACode {
    private static final int FREE = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private final JdbcClient sql;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final Clock clock;

    CheckingACode(JdbcClient sql, Authenticators authenticators, RecoveryCodes recovery, Clock clock) {
        this.sql = sql;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.clock = clock;
    }

    /** What came of a code. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Not looked at: too many wrong ones before. */
        TOO_MANY
    }

    /** Takes a code of the person's authenticator application. */
    public Outcome code(ParticipantId id, String typed) {
        return guess(id, () -> authenticators.take(id, typed));
    }

    /** Takes a recovery code. */
    public Outcome recoveryCode(ParticipantId id, String typed) {
        return guess(id, () -> recovery.take(id, typed));
    }

    /** Takes the first code of a new application. */
    Outcome firstCode(ParticipantId id, String typed) {
        return guess(id, () -> authenticators.confirm(id, typed));
    }

    private Outcome guess(ParticipantId id, BooleanSupplier look) {
        if (!writeDown(id)) {
            return Outcome.TOO_MANY;
        }
        if (!look.getAsBoolean()) {
            return Outcome.WRONG;
        }
        sql.sql("delete from factor_guess where participant_id = ?")
                .param(id.value())
                .update();
        return Outcome.RIGHT;
    }

    private boolean writeDown(ParticipantId id) {
        var now = clock.instant();
        return sql.sql("""
                insert into factor_guess as g (participant_id, attempts) values (:id, 1)
                on conflict (participant_id) do update
                   set attempts = g.attempts + 1,
                       locked_until = case when g.attempts + 1 >= :free then :until::timestamptz end
                 where g.locked_until is null or g.locked_until <= :now
                """)
                        .param("id", id.value())
                        .param("free", FREE)
                        .param("until", Timestamp.from(now.plus(LOCKED_FOR)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
