package org.hemicycle.manager.fleet;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what organisations have used from their cells into the registry, one statement for each cell, every five minutes. */
@Component
public class CollectingUsage {
    private static final Logger LOG = LoggerFactory.getLogger(CollectingUsage.class);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Duties duties;
    private final Registry registry;
    private final Cells cells;
    private final Clock clock;

    CollectingUsage(
            JdbcClient sql,
            TransactionTemplate transaction,
            Duties duties,
            Registry registry,
            Cells cells,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.duties = duties;
        this.registry = registry;
        this.cells = cells;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT40S")
    void collectIfItIsOurTurn() {
        if (duties.take("usage", LEASE)) {
            collect();
        }
    }

    /** Collects from every cell that answers. */
    public void collect() {
        for (var cell : registry.cells()) {
            try {
                write(read(cell.name()));
            } catch (SQLException | RuntimeException e) {
                LOG.warn("The usage of {} cannot be collected now: {}", cell.name(), e.getMessage());
            }
        }
    }

    private record Used(String tenant, String quota, LocalDate period, long amount) {}

    /** Levels, and what was counted in the last month at most: which period is the present one depends on the time zone. */
    private List<Used> read(CellName cell) throws SQLException {
        var found = new ArrayList<Used>();
        try (var connection = cells.of(cell).getConnection();
                var query = connection.prepareStatement("""
                        select substr(tenant_role, 3), quota, period, used from jobs.usage
                         where period = date '1970-01-01' or period >= current_date - 32
                        """)) {
            query.setQueryTimeout(10);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Used(
                            rows.getString(1), rows.getString(2), rows.getObject(3, LocalDate.class), rows.getLong(4)));
                }
            }
        }
        return found;
    }

    private void write(List<Used> used) {
        var now = Timestamp.from(clock.instant());
        transaction.executeWithoutResult(_ -> sql.sql("""
                insert into tenant_usage as u (tenant_id, storage, mails, administrators, participants, api_calls, measured_at)
                select t.id,
                       coalesce(max(n.used) filter (where n.quota = 'storage'), 0),
                       coalesce(max(n.used) filter (where n.quota = 'mails' and n.period = date_trunc('month', l.today)::date), 0),
                       coalesce(max(n.used) filter (where n.quota = 'administrators'), 0),
                       coalesce(max(n.used) filter (where n.quota = 'participants'), 0),
                       coalesce(max(n.used) filter (where n.quota = 'api-calls' and n.period = l.today), 0),
                       ?
                  from unnest(?::text[], ?::text[], ?::date[], ?::bigint[]) n (tenant, quota, period, used)
                  join tenant t on t.id = n.tenant and t.state <> 'deleted'
                 cross join lateral (select (?::timestamptz at time zone t.time_zone)::date as today) l
                 group by t.id
                on conflict (tenant_id) do update
                   set storage = excluded.storage, mails = excluded.mails, administrators = excluded.administrators,
                       participants = excluded.participants, api_calls = excluded.api_calls, measured_at = excluded.measured_at
                """)
                .param(now)
                .param(used.stream().map(Used::tenant).toArray(String[]::new))
                .param(used.stream().map(Used::quota).toArray(String[]::new))
                .param(used.stream().map(one -> one.period().toString()).toArray(String[]::new))
                .param(used.stream().map(Used::amount).toArray(Long[]::new))
                .param(now)
                .update());
    }
}
