package org.hemicycle.participation.verification.authorisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody has guessed within a day: five times for a person, twenty for a network address, behind which a whole library
 * may sit. Clicks at the same moment wait for each other.
 */
@Component
@Transactional
public class Tries implements Sweep {
    public static final int A_DAY = 5;
    private static final int A_DAY_FROM_ONE_ADDRESS = 20;
    private static final Duration DAY = Duration.ofDays(1);
    private final JdbcClient sql;
    private final Clock clock;
    private final Secrets secrets;

    Tries(JdbcClient sql, Clock clock, Secrets secrets) {
        this.sql = sql;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Counts a try; says whether it is still one of those that are allowed. */
    public boolean take(String handler, ParticipantId person, String address) {
        sql.sql("select id from participant where id = ? for no key update")
                .param(person.value())
                .query(Long.class)
                .optional();
        var now = clock.instant();
        return sql.sql("""
                insert into verification_try (handler, participant_id, address_digest, at)
                select :handler, :person, :address, :now
                 where (select count(*) from verification_try where participant_id = :person and handler = :handler and at > :since) < :mine
                   and (select count(*) from verification_try where address_digest = :address and handler = :handler and at > :since) < :theirs
                """)
                        .param("handler", handler)
                        .param("person", person.value())
                        .param("address", secrets.current().digest("address", address))
                        .param("now", Timestamp.from(now))
                        .param("since", Timestamp.from(now.minus(DAY)))
                        .param("mine", A_DAY)
                        .param("theirs", A_DAY_FROM_ONE_ADDRESS)
                        .update()
                == 1;
    }

    /** What led to something was no guess. */
    public void forget(String handler, ParticipantId person) {
        sql.sql("delete from verification_try where handler = ? and participant_id = ?")
                .params(handler, person.value())
                .update();
    }

    @Override
    public void sweep() {
        if (org.hemicycle.participation.modules.Contributions.isOn("verification")) {
            sql.sql("delete from verification_try where at < ?")
                    .param(Timestamp.from(clock.instant().minus(DAY)))
                    .update();
        }
    }
}
