package org.hemicycle.manager.fleet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Organisations by state, runs that are open or have failed, and entries of the audit trail that wait for their seal. */
@Component
class FleetNumbers {
    private static final Logger LOG = LoggerFactory.getLogger(FleetNumbers.class);
    private final JdbcClient sql;
    private final MultiGauge organisations;
    private final MultiGauge runs;
    private final MultiGauge unsealed;

    FleetNumbers(JdbcClient sql, MeterRegistry meters) {
        this.sql = sql;
        this.organisations = MultiGauge.builder("hemicycle.organisations")
                .description("Organisations by state")
                .register(meters);
        this.runs = MultiGauge.builder("hemicycle.runs")
                .description(
                        "Runs that are not finished, and those that have failed in the last day, by kind and state")
                .register(meters);
        this.unsealed = MultiGauge.builder("hemicycle.audit.unsealed")
                .description("Entries of the audit trail that wait for their seal")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT30S")
    void count() {
        try {
            organisations.register(
                    rows(
                            "select state, '' as kind, count(*) as number from tenant where state <> 'deleted' group by state"),
                    true);
            runs.register(rows("""
                            select s.state, k.kind, count(r.id) as number
                              from unnest(array['pending', 'running', 'waiting', 'cancelling', 'failed']) s (state)
                              cross join (select distinct kind from run) k
                              left join run r on r.kind = k.kind and r.state = s.state
                                             and (r.state <> 'failed' or r.finished_at > now() - interval '1 day')
                             group by s.state, k.kind
                            """), true);
            unsealed.register(rows("select '' as state, '' as kind, count(*) as number from audit_unsealed"), true);
        } catch (DataAccessException e) {
            LOG.warn("The fleet cannot be counted now: {}", e.getMessage());
        }
    }

    private List<MultiGauge.Row<?>> rows(String statement) {
        return sql.sql(statement)
                .<MultiGauge.Row<?>>query((row, _) -> {
                    var tags = Tags.empty();
                    for (var name : List.of("state", "kind")) {
                        tags = row.getString(name).isEmpty() ? tags : tags.and(name, row.getString(name));
                    }
                    return MultiGauge.Row.of(tags, row.getLong("number"));
                })
                .list();
    }
}
