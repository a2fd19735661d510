package org.hemicycle.provisioning.registry;

import org.hemicycle.provisioning.plans.PlanKey;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations to list; null means any.
 *
 * @param search part of a slug, a name or a host name
 * @param state key of a state; null leaves the deleted ones out
 * @param after the cursor that a former page gave as its next
 * @param limit 1 to 100
 */
public record TenantQuery(
        @Nullable String search,
        @Nullable Kind kind,
        @Nullable String state,
        @Nullable PlanKey plan,
        @Nullable String after,
        int limit,
        TenantOrder order) {
    public TenantQuery {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit must be from 1 to 100: " + limit);
        }
    }

    /** Newest first. */
    public TenantQuery(
            @Nullable String search,
            @Nullable Kind kind,
            @Nullable String state,
            @Nullable PlanKey plan,
            @Nullable String after,
            int limit) {
        this(search, kind, state, plan, after, limit, TenantOrder.NEWEST);
    }

    /** Everything there is, but for the deleted. */
    public static TenantQuery all(int limit) {
        return new TenantQuery(null, null, null, null, null, limit);
    }
}
