package org.hemicycle.manager.plans;

import java.util.List;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.UsageLine;

/**
 * What another plan would change for an organisation.
 *
 * @param gained modules that it could switch on
 * @param lost modules that it could no longer switch on, and does not use
 * @param readOnly modules in use that would become read-only, with all their data
 * @param limits what would be limited in another way
 */
public record PlanChange(
        Plan to,
        List<ModuleManifest> gained,
        List<ModuleManifest> lost,
        List<ModuleManifest> readOnly,
        List<Difference> limits) {
    public PlanChange {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        readOnly = List.copyOf(readOnly);
        limits = List.copyOf(limits);
    }

    /** @param after what has been used, beside the limit to come */
    public record Difference(Limit before, UsageLine after) {
        /** Whether more is used already than will be allowed. */
        public boolean isOver() {
            return after.standing() == Limit.Standing.FULL;
        }
    }

    /** Whether nothing would be different. */
    public boolean isNone() {
        return gained.isEmpty() && lost.isEmpty() && readOnly.isEmpty() && limits.isEmpty();
    }
}
