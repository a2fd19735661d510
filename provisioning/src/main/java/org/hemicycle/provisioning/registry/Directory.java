package org.hemicycle.provisioning.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All tenants, in memory, by host name and by identifier; replaced as a whole when the registry changes. */
public final class Directory {
    private static final int LONGEST = 260;
    private static final int PORT_DIGITS = 5;

    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), Set.of(), Map.of());

    /** A name, and whose it is. */
    public record Address(HostName name, Tenant tenant) {}

    /**
     * Whose name this is, in whatever state the tenant is. What is no host name is found nowhere: the names that are compared are all
     * well formed.
     *
     * @param host the value of a Host header; case, port and a final dot do not matter
     */
    public Optional<Address> at(String host) {
        return host.length() > LONGEST ? Optional.empty() : Optional.ofNullable(snapshot.byHost.get(canonical(host)));
    }

    /** The tenant served at this host, as {@link #at} finds it. */
    public Optional<Tenant> byHost(String host) {
        return at(host).map(Address::tenant);
    }

    /** Whether a certificate may be had for this name, as {@link CertificateRule} says; {@code host} as in {@link #at}. */
    public boolean mayHaveCertificate(String host) {
        if (host.length() > LONGEST) {
            return false;
        }
        var now = snapshot;
        var address = now.byHost.get(canonical(host));
        return address != null && CertificateRule.allows(address.tenant(), address.name(), now.certified);
    }

    /** The tenant with this identifier. */
    public Optional<Tenant> byId(TenantId id) {
        return Optional.ofNullable(snapshot.byId.get(id));
    }

    /** All tenants, in no order. */
    public Collection<Tenant> all() {
        return snapshot.byId.values();
    }

    /** The window that the public of this tenant reads of at this moment: that which goes on, else the next one. */
    public Optional<MaintenanceWindow> maintenanceOf(TenantId id, Instant now) {
        return snapshot.maintenance.getOrDefault(id, List.of()).stream()
                .filter(window -> window.isAnnounced(now))
                .min(Comparator.comparing((MaintenanceWindow window) -> !window.isInForce(now))
                        .thenComparing(window -> !window.isClosing())
                        .thenComparing(MaintenanceWindow::startsAt));
    }

    /**
     * @param certified own names whose DNS has been seen to lead here
     * @param maintenance windows of now or later, of those that have any
     */
    void replace(List<Tenant> tenants, Set<HostName> certified, Map<TenantId, List<MaintenanceWindow>> maintenance) {
        var byId = tenants.stream().collect(Collectors.toUnmodifiableMap(Tenant::id, Function.identity()));
        var byHost = new HashMap<String, Address>();
        for (var tenant : tenants) {
            tenant.hostNames().all().forEach(name -> byHost.putIfAbsent(name.value(), new Address(name, tenant)));
        }
        snapshot = new Snapshot(Map.copyOf(byHost), byId, Set.copyOf(certified), Map.copyOf(maintenance));
    }

    private static String canonical(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        int port = name.lastIndexOf(':');
        if (port >= 0 && isPort(name, port + 1)) {
            name = name.substring(0, port);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isPort(String name, int from) {
        for (int at = from; at < name.length(); at++) {
            if (name.charAt(at) < '0' || name.charAt(at) > '9') {
                return false;
            }
        }
        return from < name.length() && name.length() - from <= PORT_DIGITS;
    }

    private record Snapshot(
            Map<String, Address> byHost,
            Map<TenantId, Tenant> byId,
            Set<HostName> certified,
            Map<TenantId, List<MaintenanceWindow>> maintenance) {}
}
