package org.hemicycle.participation.moderation.blocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.stereotype.Component;

/** Who is blocked in the bound organisation, remembered for a few seconds: each contribution asks. */
@Component
class BlockedPeople {
    private static final Duration FRESH = Duration.ofSeconds(3);
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final Blocks blocks;
    private final Clock clock;

    BlockedPeople(Blocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    Optional<Block> find(long participant) {
        var tenant = CurrentTenant.get().id();
        var now = clock.instant();
        var last = known.get(tenant);
        if (last == null || now.isAfter(last.goodUntil) || blocks.changed(tenant) != last.change) {
            long change = blocks.changed(tenant);
            var all = blocks.inForce().stream().collect(Collectors.toMap(Block::participant, Function.identity()));
            last = new Known(all, now.plus(FRESH), change);
            known.put(tenant, last);
        }
        return Optional.ofNullable(last.blocks.get(participant))
                .filter(block -> block.until() == null || block.until().isAfter(now));
    }

    private record Known(Map<Long, Block> blocks, Instant goodUntil, long change) {}
}
