package org.hemicycle.manager.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.stereotype.Component;

/** On which days a trial may end: days are those of the place where the organisation is. */
@Component
public class TrialDays {
    /** The longest trial. */
    public static final int LONGEST = 366;

    private final Clock clock;

    TrialDays(Clock clock) {
        this.clock = clock;
    }

    public LocalDate first(Tenant tenant) {
        return today(tenant);
    }

    public LocalDate last(Tenant tenant) {
        return today(tenant).plusDays(LONGEST);
    }

    /** The moment at which a trial ends whose last day this is. */
    public static Instant end(Tenant tenant, LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(tenant.timeZone()).toInstant();
    }

    private LocalDate today(Tenant tenant) {
        return LocalDate.now(clock.withZone(tenant.timeZone()));
    }
}
