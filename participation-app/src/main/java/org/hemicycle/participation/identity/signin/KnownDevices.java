package org.hemicycle.participation.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which browsers somebody has signed in before, known by a cookie that says nothing but that. A new one, where there are
 * others, has a letter sent.
 */
@Component
@Transactional
class KnownDevices implements Sweep {
    static final Duration REMEMBERED = Duration.ofDays(365);
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Clock clock;

    KnownDevices(JdbcClient sql, Jobs jobs, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Notes that this person has signed in from the device with this token, which is described in words. */
    void signedIn(ParticipantId id, Token token, String device) {
        boolean strange = sql.sql("""
                with seen as (
                  insert into known_device (participant_id, token_digest, seen_at) values (:person, :digest, :now)
                  on conflict (participant_id, token_digest) do update set seen_at = excluded.seen_at
                  returning old.participant_id is null as fresh)
                select fresh and exists (select from known_device
                                          where participant_id = :person and token_digest <> :digest) from seen
                """)
                .param("person", id.value())
                .param("digest", token.digest())
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (strange) {
            jobs.enqueue(
                    DeviceLetter.NAME,
                    id.value() + ":" + clock.millis(),
                    Map.of("participant", Long.toString(id.value()), "device", device));
        }
    }

    @Override
    public void sweep() {
        sql.sql("delete from known_device where seen_at < ?")
                .param(Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }
}
