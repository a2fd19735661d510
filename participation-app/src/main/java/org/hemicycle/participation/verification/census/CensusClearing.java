package org.hemicycle.participation.verification.census;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes lists that were left: replaced, deleted, or prepared and forgotten for a day. */
@Component
class CensusClearing implements Job, Sweep {
    static final String NAME = "verification.census-clearing";
    private static final Duration PATIENCE = Duration.ofDays(1);
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CensusEntries entries;
    private final CensusReading reading;
    private final Clock clock;

    CensusClearing(
            JdbcClient sql,
            TransactionTemplate transaction,
            CensusEntries entries,
            CensusReading reading,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.entries = entries;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        for (long upload : left()) {
            entries.clear(upload);
            transaction.executeWithoutResult(_ -> sql.sql("delete from census_upload where id = ?")
                    .param(upload)
                    .update());
        }
    }

    @Override
    public void sweep() {
        if (Contributions.isOn("verification")) {
            transaction.executeWithoutResult(_ -> sql.sql("""
                    update census_upload set state = 'left'
                     where state in ('sent', 'reading', 'read') and not apply_at_once and sent_at < ?
                    """)
                    .param(Timestamp.from(clock.instant().minus(PATIENCE)))
                    .update());
            reading.catchUp();
            run(Map.of());
        }
    }

    private List<Long> left() {
        return transaction.execute(_ -> sql.sql("select id from census_upload where state = 'left' order by id")
                .query(Long.class)
                .list());
    }
}
