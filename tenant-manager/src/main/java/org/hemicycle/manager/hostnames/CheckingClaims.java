package org.hemicycle.manager.hostnames;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at claims when they are due: often while they wait, every day once they are verified. Several tenant managers share the work,
 * and a claim over which one of them died is due again after two minutes.
 */
@Component
public class CheckingClaims {
    private static final Logger LOG = LoggerFactory.getLogger(CheckingClaims.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 16;

    private final Claims claims;
    private final Looking looking;
    private final Settling settling;
    private final Clock clock;

    CheckingClaims(Claims claims, Looking looking, Settling settling, Clock clock) {
        this.claims = claims;
        this.looking = looking;
        this.settling = settling;
        this.clock = clock;
    }

    /** Looks now, in some seconds at most, unless it was looked at a moment ago; the claim as it is afterwards. */
    public Optional<Claim> check(Claim claim) {
        return claim.isFresh(clock.instant()) ? Optional.of(claim) : settling.settle(claim, looking.look(claim));
    }

    @Scheduled(fixedDelayString = "PT2S")
    void checkAllThatAreDue() {
        int found;
        do {
            var due = claims.lease(clock.instant(), LEASE, AT_ONCE);
            found = due.size();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(claim -> threads.submit(() -> checkOne(claim)));
            }
        } while (found == AT_ONCE);
    }

    private void checkOne(Claim claim) {
        try {
            settling.settle(claim, looking.look(claim));
        } catch (DataAccessException notNow) {
            LOG.warn("The claim {} of {} cannot be settled now: {}", claim.id(), claim.tenant(), notNow.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("The claim {} of {} cannot be checked", claim.id(), claim.tenant(), failure);
        }
    }
}
