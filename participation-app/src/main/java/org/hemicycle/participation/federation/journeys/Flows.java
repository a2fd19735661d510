package org.hemicycle.participation.federation.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hemicycle.participation.federation.protocol.Secrets;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.Sweep;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on the way to a provider. A state is good once, for ten minutes, at one provider, in the browser that left. */
@Component
@Transactional
class Flows implements Sweep {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final String SEALED = "sign-in-flow";
    private final JdbcClient sql;
    private final SealedJson vault;
    private final Clock clock;

    Flows(JdbcClient sql, SealedJson vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    void begin(Flow flow, IdentityProvider provider, BrowserKey.Digest browser) {
        var kept = new Kept(flow.secrets().nonce(), flow.secrets().verifier(), flow.origin());
        sql.sql("""
                insert into sign_in_flow (state_digest, browser_digest, provider_id, purpose, participant_id, sealed, next, expires_at)
                values (:state, :browser, :provider, :purpose, :participant, :sealed, :next, :expires)
                """)
                .param("state", BrowserKey.Digest.of(flow.secrets().state()).bytes())
                .param("browser", browser.bytes())
                .param("provider", provider.id())
                .param("purpose", flow.purpose().key())
                .param(
                        "participant",
                        flow.participant() == null ? null : flow.participant().value(),
                        Types.BIGINT)
                .param("sealed", vault.seal(SEALED, kept))
                .param("next", flow.next().path())
                .param("expires", Timestamp.from(clock.instant().plus(LASTS)))
                .update();
    }

    /** Uses the state up; empty when it is not this browser's, not this provider's, used or too old. */
    Optional<Flow> take(String provider, String state, BrowserKey.Digest browser) {
        return sql.sql("""
                delete from sign_in_flow f using identity_provider p
                 where f.state_digest = :state and f.browser_digest = :browser and f.expires_at > :now
                   and p.id = f.provider_id and p.key = :provider
                returning f.purpose, f.participant_id, f.sealed, f.next
                """)
                .param("state", BrowserKey.Digest.of(state).bytes())
                .param("browser", browser.bytes())
                .param("now", Timestamp.from(clock.instant()))
                .param("provider", provider)
                .query((row, _) -> map(row, state))
                .optional();
    }

    @Override
    public void sweep() {
        sql.sql("delete from sign_in_flow where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private Flow map(ResultSet row, String state) throws SQLException {
        var kept = vault.open(SEALED, row.getBytes("sealed"), Kept.class);
        Long participant = row.getObject("participant_id", Long.class);
        return new Flow(
                Purpose.of(row.getString("purpose")),
                participant == null ? null : new ParticipantId(participant),
                new Secrets(state, kept.nonce(), kept.verifier()),
                kept.origin(),
                Next.of(row.getString("next")));
    }

    private record Kept(String nonce, String verifier, String origin) {}
}
