package org.hemicycle.provisioning.registry;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All tenants, in memory, by host name and by identifier; replaced as a whole when the registry changes. */
public final class Directory {
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of());

    /**
     * The tenant served at this host, in whatever state it is.
     *
     * @param host the value of a Host header; case, port and a final dot do not matter
     */
    public Optional<Tenant> byHost(String host) {
        return Optional.ofNullable(snapshot.byHost.get(canonical(host)));
    }

    /** The tenant with this identifier. */
    public Optional<Tenant> byId(TenantId id) {
        return Optional.ofNullable(snapshot.byId.get(id));
    }

    /** All tenants, in no order. */
    public Collection<Tenant> all() {
        return snapshot.byId.values();
    }

    void replace(List<Tenant> tenants) {
        var byId = tenants.stream().collect(Collectors.toUnmodifiableMap(Tenant::id, Function.identity()));
        var byHost = new java.util.HashMap<String, Tenant>();
        for (var tenant : tenants) {
            tenant.hostNames().all().forEach(name -> byHost.putIfAbsent(name.value(), tenant));
        }
        snapshot = new Snapshot(Map.copyOf(byHost), byId);
    }

    private static String canonical(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        int port = name.lastIndexOf(':');
        if (port >= 0 && name.substring(port + 1).chars().allMatch(c -> c >= '0' && c <= '9')) {
            name = name.substring(0, port);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private record Snapshot(Map<String, Tenant> byHost, Map<TenantId, Tenant> byId) {}
}
