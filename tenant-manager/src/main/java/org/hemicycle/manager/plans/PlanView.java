package org.hemicycle.manager.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the API.
 *
 * @param key immutable
 * @param modules keys of the optional modules that it allows
 * @param quotas by what is limited: {@code storage} in bytes, {@code mails} a month, {@code administrators}, {@code participants},
 *     {@code api-calls} a day; what is not there has no limit
 * @param offered whether it may be chosen; those who have it keep it
 * @param position plans are shown in this order
 */
@Schema(name = "Plan")
record PlanView(
        String key,
        Map<String, String> name,
        Map<String, String> description,
        List<String> modules,
        Map<String, Bounds> quotas,
        boolean offered,
        int position) {
    /** @param soft from which on administrators are told; @param hard more than which is refused */
    @Schema(name = "Limit")
    record Bounds(@Nullable Long soft, @Nullable Long hard) {
        static Bounds of(Limit limit) {
            return new Bounds(limit.soft(), limit.hard());
        }
    }

    static PlanView of(Plan plan) {
        var quotas = new TreeMap<String, Bounds>();
        plan.quotas().forEach((quota, limit) -> quotas.put(quota.key(), Bounds.of(limit)));
        return new PlanView(
                plan.key().key(),
                plan.name().byLanguage(),
                plan.description().byLanguage(),
                List.copyOf(new TreeSet<>(plan.modules())),
                quotas,
                plan.offered(),
                plan.position());
    }
}
