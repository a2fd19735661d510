package org.hemicycle.provisioning.plans;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * What organisations may subscribe to; also a layer of settings.
 *
 * @param description whom it suits, in a line
 * @param modules keys of the optional modules that it allows
 * @param quotas by what is limited; what is not named has no limit
 * @param offered whether it may be chosen; those who have it keep it
 * @param position plans are shown in this order
 * @param version grows with each change; the entity tag of the API
 */
public record Plan(
        PlanKey key,
        LocalizedText name,
        LocalizedText description,
        Set<String> modules,
        Map<Quota, Limit> quotas,
        boolean offered,
        int position,
        long version) {
    public Plan {
        modules = Set.copyOf(modules);
        var limits = new EnumMap<Quota, Limit>(Quota.class);
        quotas.forEach((quota, limit) -> {
            if (!limit.isNone()) {
                limits.put(quota, limit);
            }
        });
        quotas = Map.copyOf(limits);
    }

    public Limit limit(Quota quota) {
        return quotas.getOrDefault(quota, Limit.NONE);
    }

    public boolean allows(String module) {
        return modules.contains(module);
    }
}
