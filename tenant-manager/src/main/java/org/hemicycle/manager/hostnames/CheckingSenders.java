package org.hemicycle.manager.hostnames;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the records of sender domains when they are due: every quarter of an hour until they are right, then every day. */
@Component
class CheckingSenders {
    private static final Logger LOG = LoggerFactory.getLogger(CheckingSenders.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 10;

    private final SenderDomains senders;
    private final NamingASender naming;
    private final Clock clock;

    CheckingSenders(SenderDomains senders, NamingASender naming, Clock clock) {
        this.senders = senders;
        this.naming = naming;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void checkAllThatAreDue() {
        if (!naming.isOffered()) {
            return;
        }
        for (var domain : senders.lease(clock.instant(), LEASE, AT_ONCE)) {
            try {
                naming.check(domain);
            } catch (DataAccessException notNow) {
                LOG.warn("The sender domain of {} cannot be settled now: {}", domain.tenant(), notNow.getMessage());
            }
        }
    }
}
