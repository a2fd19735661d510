package org.hemicycle.participation.verification.authorisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to people thirty days before an authorisation of theirs ends, once; a few hundred each hour. Forgets what has ended. */
@Component
class Reminders implements Sweep {
    private static final Duration BEFORE = Duration.ofDays(30);
    private final JdbcClient sql;
    private final Clock clock;
    private final VerificationLetter letter;

    Reminders(JdbcClient sql, Clock clock, VerificationLetter letter) {
        this.sql = sql;
        this.clock = clock;
        this.letter = letter;
    }

    @Override
    @Transactional
    public void sweep() {
        if (!Contributions.isOn("verification")) {
            return;
        }
        var now = clock.instant();
        forget(now);
        sql.sql("""
                update verification set reminded_at = :now
                 where id in (select id from verification
                               where expires_at > :now and expires_at <= :soon and reminded_at is null and withdrawn_at is null
                                 and participant_id is not null
                               order by expires_at limit 500)
                returning id, participant_id
                """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(BEFORE)))
                .query((row, _) -> new Ending(row.getLong("id"), row.getLong("participant_id")))
                .list()
                .forEach(ending -> letter.to(
                        new ParticipantId(ending.person()), VerificationLetter.News.ENDING, "ending" + ending.id()));
    }

    /** What has ended tells nothing any more; what nobody owns any more is forgotten. */
    private void forget(Instant now) {
        sql.sql("update verification set facts = null where expires_at < ? and facts is not null")
                .param(Timestamp.from(now.minus(BEFORE)))
                .update();
        sql.sql("delete from verification where participant_id is null and expires_at < ?")
                .param(Timestamp.from(now))
                .update();
    }

    private record Ending(long id, long person) {}
}
