package org.hemicycle.participation.moderation.effort;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.participation.moderation.rules.ModerationRules;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.stereotype.Component;

/**
 * Whether contributions cost work now: because an administrator switched it on, or because more came in ten minutes than the rules say.
 * What is counted is what this node has met, in memory; once it was too much, it stays so for half an hour.
 */
@Component
class Attacks {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration AFTERWARDS = Duration.ofMinutes(30);

    private final Map<TenantId, Pace> paces = new ConcurrentHashMap<>();
    private final Clock clock;

    Attacks(Clock clock) {
        this.clock = clock;
    }

    /** Counts a contribution, and says whether it costs work. */
    boolean isUnderAttack(ModerationRules rules) {
        return switch (rules.attack()) {
            case OFF -> false;
            case ON -> true;
            case AUTOMATIC ->
                paces.computeIfAbsent(CurrentTenant.get().id(), _ -> new Pace())
                        .isTooFast(clock.instant(), rules.attackRate());
        };
    }

    private static final class Pace {
        private final Deque<Instant> lately = new ArrayDeque<>();
        private Instant until = Instant.MIN;

        synchronized boolean isTooFast(Instant now, int most) {
            while (!lately.isEmpty() && lately.peekFirst().isBefore(now.minus(WINDOW))) {
                lately.removeFirst();
            }
            if (lately.size() <= most) {
                lately.addLast(now);
            }
            if (lately.size() > most) {
                until = now.plus(AFTERWARDS);
            }
            return now.isBefore(until);
        }
    }
}
