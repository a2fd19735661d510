package org.hemicycle.participation.federation.journeys;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.tenancy.Sweep;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has come back from a provider and must still say how to go on; half an hour, and in this browser only. */
@Component
@Transactional
public class Arrivals implements Sweep {
    private static final Duration LASTS = Duration.ofMinutes(30);
    private final JdbcClient sql;
    private final SealedJson vault;
    private final Clock clock;

    Arrivals(JdbcClient sql, SealedJson vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** What is kept of a browser that came back. */
    record Kept<T>(String provider, T value, Next next) {}

    void keep(Arrival arrival, IdentityProvider provider, BrowserKey.Digest browser, Next next) {
        keep("arrival", arrival, provider, browser, next);
    }

    /** What a trial received is for the administrator's eyes, in this browser, and touches nothing. */
    void keep(TrialResult result, IdentityProvider provider, BrowserKey.Digest browser) {
        keep("trial", result, provider, browser, Next.of(null));
    }

    Optional<Kept<Arrival>> arrival(BrowserKey.Digest browser) {
        return find("arrival", browser, Arrival.class);
    }

    /** The result of the last trial in this browser, if it was one of this provider. */
    public Optional<TrialResult> trial(BrowserKey.Digest browser, String provider) {
        return find("trial", browser, TrialResult.class)
                .filter(kept -> kept.provider().equals(provider))
                .map(Kept::value);
    }

    void forget(BrowserKey.Digest browser) {
        sql.sql("delete from provider_arrival where browser_digest = ? and kind = 'arrival'")
                .param(browser.bytes())
                .update();
    }

    @Override
    public void sweep() {
        sql.sql("delete from provider_arrival where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private void keep(String kind, Object value, IdentityProvider provider, BrowserKey.Digest browser, Next next) {
        sql.sql("""
                insert into provider_arrival (browser_digest, kind, provider_id, sealed, next, expires_at)
                values (:browser, :kind, :provider, :sealed, :next, :expires)
                on conflict (browser_digest, kind) do update
                   set provider_id = excluded.provider_id, sealed = excluded.sealed, next = excluded.next,
                       expires_at = excluded.expires_at
                """)
                .param("browser", browser.bytes())
                .param("kind", kind)
                .param("provider", provider.id())
                .param("sealed", vault.seal("provider-" + kind, value))
                .param("next", next.path())
                .param("expires", Timestamp.from(clock.instant().plus(LASTS)))
                .update();
    }

    private <T> Optional<Kept<T>> find(String kind, BrowserKey.Digest browser, Class<T> type) {
        return sql.sql("""
                select p.key, a.sealed, a.next from provider_arrival a join identity_provider p on p.id = a.provider_id
                 where a.browser_digest = :browser and a.kind = :kind and a.expires_at > :now
                """)
                .param("browser", browser.bytes())
                .param("kind", kind)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Kept<>(
                        row.getString("key"),
                        vault.open("provider-" + kind, row.getBytes("sealed"), type),
                        Next.of(row.getString("next"))))
                .optional();
    }
}
