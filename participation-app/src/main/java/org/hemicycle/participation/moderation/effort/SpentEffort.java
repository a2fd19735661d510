package org.hemicycle.participation.moderation.effort;

import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets work that counts no more, and links that nobody followed. */
@Component
class SpentEffort implements Sweep {
    private final JdbcClient sql;

    SpentEffort(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public void sweep() {
        sql.sql("delete from effort_spent where until < now()").update();
        sql.sql("delete from held_link where expires_at < now()").update();
    }
}
