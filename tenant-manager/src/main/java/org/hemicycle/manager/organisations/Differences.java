package org.hemicycle.manager.organisations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Tenant;

/** What a change changes, field by field, for the audit and for whoever comes too late. */
final class Differences {
    private final Map<String, Object> found = new LinkedHashMap<>();

    private Differences() {}

    /** By field, the old value and the new one; empty when nothing changes. */
    static Map<String, Object> between(Tenant before, Tenant after, Set<String> modules) {
        var differences = new Differences();
        differences.add("name", before.name().byLanguage(), after.name().byLanguage());
        differences.add("kind", before.kind().key(), after.kind().key());
        differences.add(
                "locales",
                before.locales().stream().map(Object::toString).toList(),
                after.locales().stream().map(Object::toString).toList());
        differences.add("timeZone", before.timeZone().getId(), after.timeZone().getId());
        differences.add("plan", before.plan().key(), after.plan().key());
        differences.add("modules", new TreeSet<>(before.modulesEnabled()), new TreeSet<>(modules));
        differences.add(
                "hostnames",
                before.hostNames().own().stream().map(HostName::value).toList(),
                after.hostNames().own().stream().map(HostName::value).toList());
        differences.add(
                "primaryHostname",
                before.primaryHost().value(),
                after.primaryHost().value());
        differences.add("branding", before.branding(), after.branding());
        return differences.found;
    }

    private void add(String field, Object before, Object after) {
        if (!before.equals(after)) {
            found.put(field, Map.of("from", before, "to", after));
        }
    }
}
