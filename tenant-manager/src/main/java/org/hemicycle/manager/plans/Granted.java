package org.hemicycle.manager.plans;

import java.time.Instant;
import java.util.UUID;
import org.hemicycle.provisioning.plans.PlanOverride;
import org.jspecify.annotations.Nullable;

/**
 * An override with its history.
 *
 * @param endedAt when somebody ended it before its time; null while it runs, and for one that has ended by itself
 */
public record Granted(
        UUID id,
        PlanOverride override,
        String reason,
        String grantedBy,
        Instant grantedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {
    /** Whether it holds at this moment. */
    public boolean holds(Instant now) {
        return endedAt == null && now.isBefore(override.until());
    }
}
