package org.hemicycle.manager.console.plans;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.themes.Texts;

/** All plans, beside one another. */
record PlansPage(List<Plan> plans, Map<PlanKey, Long> subscribers) {
    long subscribers(Plan plan) {
        return subscribers.getOrDefault(plan.key(), 0L);
    }

    String modules(Plan plan, Locale locale) {
        return Modules.all().stream()
                .filter(ModuleManifest::optional)
                .filter(module -> plan.allows(module.key()))
                .map(module -> module.name().in(locale))
                .collect(Collectors.joining(", "));
    }

    Quota[] quotas() {
        return Quota.values();
    }

    /** The hard limit in words, else the soft one. */
    static String limit(Texts t, Quota quota, Limit limit) {
        if (limit.hard() != null) {
            return amount(t, quota, limit.hard());
        }
        return limit.soft() == null ? t.get("plans.unlimited") : t.get("plans.soft", amount(t, quota, limit.soft()));
    }

    static String amount(Texts t, Quota quota, long amount) {
        return quota == Quota.STORAGE ? t.size(amount) : t.number(amount);
    }
}
