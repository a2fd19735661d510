package org.hemicycle.manager.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.provisioning.cells.AdministratorsAtHome;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.registry.TenantState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds trials, and times to consent to another controller, that end within a week or a day. */
@Component
class WhatEndsSoon {
    /** How long before the end people are told, the nearest first. */
    static final List<Integer> DAYS = List.of(1, 7);

    /** The longest time to consent; a change of controller that is older has no end to come. */
    private static final Duration OLDEST = Duration.ofDays(HandingOver.ANSWER_DAYS_AT_MOST + 1L);

    private final JdbcClient sql;
    private final Registry registry;
    private final AdministratorsAtHome homes;
    private final Clock clock;

    WhatEndsSoon(JdbcClient sql, Registry registry, AdministratorsAtHome homes, Clock clock) {
        this.sql = sql;
        this.registry = registry;
        this.homes = homes;
        this.clock = clock;
    }

    /** All that nobody was told of at its present distance. */
    Stream<Ending> find() {
        return Stream.concat(trials(), consents()).filter(ending -> !isTold(ending));
    }

    private Stream<Ending> trials() {
        return sql
                .sql("select id from tenant where state = 'trial' and trial_until > ? and trial_until <= ?")
                .params(Timestamp.from(clock.instant()), Timestamp.from(in(7)))
                .query((row, _) -> new TenantId(row.getString("id")))
                .list()
                .stream()
                .flatMap(id -> registry.find(id).stream())
                .flatMap(tenant -> trial(tenant).stream());
    }

    /** A trial that was shorter than a week from the start is told of on its last day only. */
    private Optional<Ending> trial(Tenant tenant) {
        return tenant.state() instanceof TenantState.Trial trial
                ? Ending.of(tenant, Ending.Kind.TRIAL, trial.since(), trial.until(), 0, clock.instant())
                : Optional.empty();
    }

    private Stream<Ending> consents() {
        return sql
                .sql("""
                select r.tenant_id, max(r.finished_at) as since from run r join tenant t on t.id = r.tenant_id
                 where r.kind = 'succession' and r.state = 'succeeded' and r.finished_at > ?
                   and t.state in ('trial', 'active', 'past-due', 'suspended')
                 group by r.tenant_id
                """)
                .param(Timestamp.from(clock.instant().minus(OLDEST)))
                .query((row, _) -> new Handed(
                        new TenantId(row.getString("tenant_id")),
                        row.getTimestamp("since").toInstant()))
                .list()
                .stream()
                .flatMap(handed -> consent(handed).stream());
    }

    private Optional<Ending> consent(Handed handed) {
        var tenant = registry.find(handed.tenant()).orElse(null);
        var consent = tenant == null ? null : homes.consent(tenant);
        return tenant == null || consent == null || consent.silent() == 0
                ? Optional.empty()
                : Ending.of(
                        tenant,
                        Ending.Kind.CONSENT,
                        handed.since(),
                        consent.until(),
                        consent.silent(),
                        clock.instant());
    }

    private boolean isTold(Ending ending) {
        return sql.sql("select exists (select from end_told where tenant_id = ? and occasion = ? and ends_at = ?)")
                .params(ending.tenant().id().value(), ending.occasion(), Timestamp.from(ending.until()))
                .query(Boolean.class)
                .single();
    }

    private Instant in(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private record Handed(TenantId tenant, Instant since) {}
}
