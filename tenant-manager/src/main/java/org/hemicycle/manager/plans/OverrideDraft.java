package org.hemicycle.manager.plans;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to grant one organisation, or to take from it, unchecked.
 *
 * @param module key of a module; empty where it is about a quota
 * @param quota key of what is limited; empty where it is about a module
 * @param bounds in place of the plan's
 * @param until the last day of it, {@code 2027-06-30}
 */
public record OverrideDraft(
        String module,
        boolean allowed,
        String quota,
        PlanDraft.Bounds bounds,
        @Nullable String until,
        @Nullable String reason) {}
