package org.hemicycle.provisioning.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The host names of a tenant. The one under the base domain always works. When an own name is primary, all others
 * redirect to it; when the name under the base domain is primary, own names serve directly.
 *
 * @param home {@code slug.base-domain}
 * @param own the organisation's own names, in the order of their arrival
 * @param primary the name used in links: {@code home} or one of {@code own}
 */
public record HostNames(HostName home, List<HostName> own, HostName primary) {
    public HostNames {
        own = List.copyOf(own);
        if (!primary.equals(home) && !own.contains(primary)) {
            throw new IllegalArgumentException("The primary host name must be one of the host names: " + primary);
        }
    }

    /** Only the name under the base domain. */
    public static HostNames only(HostName home) {
        return new HostNames(home, List.of(), home);
    }

    /** All names, the primary one first. */
    public List<HostName> all() {
        var all = new ArrayList<HostName>();
        all.add(primary);
        if (!home.equals(primary)) {
            all.add(home);
        }
        own.stream().filter(name -> !name.equals(primary)).forEach(all::add);
        return List.copyOf(all);
    }

    /** Where a request for this host must be sent instead, if anywhere. */
    public Optional<HostName> redirect(HostName requested) {
        return primary.equals(home) || primary.equals(requested) ? Optional.empty() : Optional.of(primary);
    }
}
