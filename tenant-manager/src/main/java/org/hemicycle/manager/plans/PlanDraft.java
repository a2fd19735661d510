package org.hemicycle.manager.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.plans.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody wants it, unchecked.
 *
 * @param quotas by the key of what is limited
 */
public record PlanDraft(
        String key,
        Map<String, String> name,
        Map<String, String> description,
        List<String> modules,
        Map<String, Bounds> quotas,
        boolean offered,
        int position) {
    /** Limits, each null where there is none. */
    public record Bounds(@Nullable Long soft, @Nullable Long hard) {
        public static final Bounds NONE = new Bounds(null, null);
    }

    public PlanDraft {
        modules = List.copyOf(modules);
    }

    /** A plan to begin with: nothing is allowed and nothing is limited. */
    public static PlanDraft blank() {
        return new PlanDraft("", Map.of(), Map.of(), List.of(), Map.of(), true, 100);
    }

    /** What a plan is now. */
    public static PlanDraft of(Plan plan) {
        var quotas = new LinkedHashMap<String, Bounds>();
        plan.quotas().forEach((quota, limit) -> quotas.put(quota.key(), new Bounds(limit.soft(), limit.hard())));
        return new PlanDraft(
                plan.key().key(),
                plan.name().byLanguage(),
                plan.description().byLanguage(),
                List.copyOf(plan.modules()),
                quotas,
                plan.offered(),
                plan.position());
    }
}
