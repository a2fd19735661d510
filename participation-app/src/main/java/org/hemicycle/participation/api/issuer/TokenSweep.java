package org.hemicycle.participation.api.issuer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes what was kept of tokens that no longer live, and authorisations that have none left. */
@Component
class TokenSweep implements Sweep {
    /** A code or refresh token that is used again is still known for a while. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    TokenSweep(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sweep() {
        if (!Contributions.isOn("api")) {
            return;
        }
        var before = Timestamp.from(clock.instant().minus(KEPT));
        sql.sql("""
                delete from api_authorization a
                 where a.created_at < :ago
                   and not exists (select from api_token t where t.authorization_id = a.id and t.expires_at > :ago)
                """).param("ago", before).update();
        sql.sql("delete from api_token where kind in ('access', 'state') and expires_at < :ago")
                .param("ago", before)
                .update();
        sql.sql("delete from api_secret where expires_at < :ago")
                .param("ago", before)
                .update();
    }
}
