package org.hemicycle.manager.organisations;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.provisioning.registry.Tenant;

/**
 * Something that ends soon.
 *
 * @param days how long before its end people are to be told now
 * @param silent how many people have not consented; 0 for a trial
 */
record Ending(Tenant tenant, Kind kind, Instant until, int days, long silent) {
    enum Kind {
        TRIAL,
        CONSENT
    }

    /** What is to be told now; empty when the end is far, or began within the same distance of its end. */
    static Optional<Ending> of(Tenant tenant, Kind kind, Instant since, Instant until, long silent, Instant now) {
        return WhatEndsSoon.DAYS.stream()
                .filter(days -> until.isAfter(now))
                .filter(days -> !until.minus(Duration.ofDays(days)).isAfter(now))
                .findFirst()
                .filter(days -> since.isBefore(until.minus(Duration.ofDays(days))))
                .map(days -> new Ending(tenant, kind, until, days, silent));
    }

    /** As it is remembered: {@code trial-7}. */
    String occasion() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + days;
    }
}
