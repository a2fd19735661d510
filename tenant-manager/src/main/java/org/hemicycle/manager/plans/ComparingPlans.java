package org.hemicycle.manager.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hemicycle.provisioning.cells.UsageInCells;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.plans.UsageLine;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.stereotype.Component;

/** Says beforehand what a change of plan does: what is gained, what is lost, what is already too much. */
@Component
public class ComparingPlans {
    private final UsageInCells usage;
    private final Clock clock;

    ComparingPlans(UsageInCells usage, Clock clock) {
        this.usage = usage;
        this.clock = clock;
    }

    /** What has been used, beside the limits of now. */
    public List<UsageLine> usage(Tenant tenant) {
        return usage.lines(tenant);
    }

    /** What would change on that plan; the overrides that run stay as they are. */
    public PlanChange compare(Tenant tenant, Plan to) {
        var now = clock.instant();
        var before = tenant.entitlements();
        var after = before.on(to);
        Predicate<ModuleManifest> had = module -> before.allows(module.key(), now);
        Predicate<ModuleManifest> has = module -> after.allows(module.key(), now);
        Predicate<ModuleManifest> uses = module -> tenant.hasEnabled(module.key());
        return new PlanChange(
                to,
                modules(has.and(had.negate())),
                modules(had.and(has.negate()).and(uses.negate())),
                modules(had.and(has.negate()).and(uses)),
                limits(tenant, to));
    }

    private List<PlanChange.Difference> limits(Tenant tenant, Plan to) {
        var now = clock.instant();
        var used = usage.of(tenant);
        var after = tenant.entitlements().on(to);
        var differences = new ArrayList<PlanChange.Difference>();
        for (var quota : Quota.values()) {
            Limit old = tenant.entitlements().limit(quota, now);
            Limit young = after.limit(quota, now);
            if (!old.equals(young)) {
                var amount = used.get(quota);
                differences.add(new PlanChange.Difference(
                        old, new UsageLine(quota, amount == null ? null : amount.amount(), young)));
            }
        }
        return differences;
    }

    private static List<ModuleManifest> modules(Predicate<ModuleManifest> wanted) {
        return Modules.all().stream()
                .filter(ModuleManifest::optional)
                .filter(wanted)
                .toList();
    }
}
