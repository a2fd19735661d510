package org.hemicycle.provisioning.plans;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * What an organisation may use: what its plan allows, changed by what an operator grants or takes for a time. Whoever holds these
 * can tell at any moment, and asks nobody: an override ends when its time is over, also while the control plane is down.
 *
 * @param planName for people
 * @param modules keys of the optional modules that the plan allows
 * @param quotas limits of the plan, by the key of what is limited
 * @param overrides at most one for each module and for each quota
 */
public record Entitlements(
        LocalizedText planName, Set<String> modules, Map<String, Limit> quotas, List<PlanOverride> overrides) {
    public Entitlements {
        modules = Set.copyOf(modules);
        quotas = Map.copyOf(quotas);
        overrides = List.copyOf(overrides);
    }

    /** These modules, and no limits: what a directory said before there were plans with limits. */
    public static Entitlements ofModules(String plan, Set<String> modules) {
        return new Entitlements(LocalizedText.of(plan, plan), modules, Map.of(), List.of());
    }

    /** Whether the module may be used at this moment. */
    public boolean allows(String module, Instant now) {
        return overrides.stream()
                .filter(override -> module.equals(override.module()) && now.isBefore(override.until()))
                .findFirst()
                .map(PlanOverride::allowed)
                .orElseGet(() -> modules.contains(module));
    }

    /** Keys of the modules that may be used at this moment, sorted. */
    public Set<String> modulesAt(Instant now) {
        var allowed = new TreeSet<String>();
        for (var module : modules) {
            if (allows(module, now)) {
                allowed.add(module);
            }
        }
        for (var override : overrides) {
            var module = override.module();
            if (module != null && allows(module, now)) {
                allowed.add(module);
            }
        }
        return allowed;
    }

    /** The limit at this moment. */
    public Limit limit(Quota quota, Instant now) {
        return overrides.stream()
                .filter(override -> override.quota() == quota && now.isBefore(override.until()))
                .findFirst()
                .map(PlanOverride::limit)
                .orElseGet(() -> quotas.getOrDefault(quota.key(), Limit.NONE));
    }

    /** What would be allowed on another plan: its modules and limits, under the same overrides. */
    public Entitlements on(Plan plan) {
        var limits = new java.util.HashMap<String, Limit>();
        plan.quotas().forEach((quota, limit) -> limits.put(quota.key(), limit));
        return new Entitlements(plan.name(), plan.modules(), limits, overrides);
    }
}
