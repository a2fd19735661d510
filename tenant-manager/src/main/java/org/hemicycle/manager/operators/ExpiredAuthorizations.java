package org.hemicycle.manager.operators;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what was kept of tokens that no longer live. */
@Component
class ExpiredAuthorizations {
    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    ExpiredAuthorizations(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void remove() {
        sql.sql("delete from oauth2_authorization where access_token_expires_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
