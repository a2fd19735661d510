package org.hemicycle.participation.tenancy;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes sessions that are over. */
@Component
class SessionSweep implements Sweep {
    private final JdbcClient sql;
    private final Clock clock;

    SessionSweep(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sweep() {
        sql.sql("delete from spring_session where expiry_time < ?")
                .param(clock.millis())
                .update();
    }
}
