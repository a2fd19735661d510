package org.hemicycle.provisioning.runs;

import java.time.Clock;
import java.time.ZoneOffset;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds organisations whose days of grace are over and asks for their deletion; asking twice asks once. */
final class DueDeletions {

    private final JdbcClient sql;
    private final Runs runs;
    private final Clock clock;

    DueDeletions(JdbcClient sql, Runs runs, Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.clock = clock;
    }

    void request() {
        sql.sql("""
                select t.id from tenant t
                 where t.state = 'deleting' and t.purge_after <= ?
                   and not exists (
                     select 1 from run r
                      where r.tenant_id = t.id and r.kind = 'deletion' and r.state in ('pending', 'running', 'waiting', 'failed'))
                 order by t.purge_after
                """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .forEach(id -> runs.request(RunKind.DELETION, new TenantId(id), "grace"));
    }
}
