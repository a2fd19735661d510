package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hemicycle.participation.federation.protocol.Client;
import org.hemicycle.participation.federation.protocol.Secrets;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.Sweep;
import org.hemicycle.provisioning.federation.Preset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The identity tokens by which sessions at providers are ended, sealed, as long as those sessions may last: half an hour at
 * FranceConnect, half a day elsewhere. The session here holds a key to its row; who signs out has five minutes to go on.
 */
@Component
@Transactional
public class ProviderSessions implements Sweep {
    static final String ATTRIBUTE = "provider-session";
    private static final String SEALED = "provider-session";
    private static final Duration OF_FRANCECONNECT = Duration.ofMinutes(30);
    private static final Duration USUAL = Duration.ofHours(12);
    private static final Duration GOODBYE = Duration.ofMinutes(5);
    private final JdbcClient sql;
    private final SealedJson vault;
    private final Clock clock;

    ProviderSessions(JdbcClient sql, SealedJson vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    record Hint(String provider, String idToken) {}

    void begin(Client client, ParticipantId person, String idToken, HttpServletRequest request) {
        var provider = client.provider();
        if (!provider.settings().signsOut()) {
            return;
        }
        var key = Secrets.text();
        var lasts = provider.preset() == Preset.FRANCECONNECT ? OF_FRANCECONNECT : USUAL;
        sql.sql("""
                insert into provider_session (session_digest, provider_id, participant_id, sealed, expires_at)
                values (?, ?, ?, ?, ?)
                """)
                .params(
                        BrowserKey.Digest.of(key).bytes(),
                        provider.id(),
                        person.value(),
                        vault.seal(SEALED, idToken),
                        Timestamp.from(clock.instant().plus(lasts)))
                .update();
        request.getSession().setAttribute(ATTRIBUTE, key);
    }

    /** The session here has ended; says whether there is still one to end at the provider. */
    boolean end(String key) {
        var now = clock.instant();
        return sql.sql("update provider_session set expires_at = least(expires_at, ?) "
                                + "where session_digest = ? and expires_at > ?")
                        .params(
                                Timestamp.from(now.plus(GOODBYE)),
                                BrowserKey.Digest.of(key).bytes(),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Hint> hint(String key) {
        return sql.sql("""
                select p.key, s.sealed from provider_session s join identity_provider p on p.id = s.provider_id
                 where s.session_digest = ? and s.expires_at > ?
                """)
                .params(BrowserKey.Digest.of(key).bytes(), Timestamp.from(clock.instant()))
                .query((row, _) ->
                        new Hint(row.getString("key"), vault.open(SEALED, row.getBytes("sealed"), String.class)))
                .optional();
    }

    @Override
    public void sweep() {
        sql.sql("delete from provider_session where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
