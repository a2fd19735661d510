package org.hemicycle.provisioning.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator grants one organisation, or takes from it, beside its plan; it ends by itself.
 *
 * @param module key of a module, or null where it is about a quota
 * @param allowed whether that module may be used
 * @param quota what it limits, or null where it is about a module
 * @param soft in place of the plan's
 * @param hard in place of the plan's
 * @param until when it ends
 */
public record PlanOverride(
        @Nullable String module,
        boolean allowed,
        @Nullable Quota quota,
        @Nullable Long soft,
        @Nullable Long hard,
        Instant until) {
    public PlanOverride {
        if ((module == null) == (quota == null)) {
            throw new IllegalArgumentException("An override is about a module, or about a quota");
        }
    }

    public static PlanOverride ofModule(String module, boolean allowed, Instant until) {
        return new PlanOverride(module, allowed, null, null, null, until);
    }

    public static PlanOverride ofQuota(Quota quota, Limit limit, Instant until) {
        return new PlanOverride(null, false, quota, limit.soft(), limit.hard(), until);
    }

    /** The limit in place of the plan's. */
    public Limit limit() {
        return new Limit(soft, hard);
    }
}
