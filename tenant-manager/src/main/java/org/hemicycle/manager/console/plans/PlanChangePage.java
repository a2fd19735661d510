package org.hemicycle.manager.console.plans;

import java.util.List;
import java.util.Locale;
import org.hemicycle.manager.plans.PlanChange;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The change of plan of one organisation.
 *
 * @param change what the chosen plan would change; null while none is chosen
 * @param stale whether somebody changed the organisation in the meantime
 */
record PlanChangePage(
        Tenant tenant, List<Plan> plans, @Nullable PlanChange change, boolean stale) {
    String path() {
        return "/organisations/" + tenant.slug() + "/plan";
    }

    String name(Locale locale) {
        return tenant.name().in(locale);
    }

    List<Option> options(Texts t) {
        return plans.stream()
                .filter(plan -> !plan.key().equals(tenant.plan()))
                .map(plan -> new Option(
                        plan.key().key(),
                        plan.name().in(t.locale()),
                        plan.description().isEmpty() ? null : plan.description().in(t.locale())))
                .toList();
    }

    String chosen() {
        return change == null ? "" : change.to().key().key();
    }
}
