package org.hemicycle.manager.organisations;

import org.hemicycle.provisioning.registry.Tenant;

/**
 * What somebody knew of an organisation when they decided to change it.
 *
 * @param version that of the organisation; negative for whoever does not mind what has changed
 */
public record Seen(long version) {
    /** Whatever it has become. */
    public static final Seen ANY = new Seen(-1);

    /** A version that came with a form; what is none means that nothing was seen. */
    public static Seen of(String version) {
        return version.matches("\\d{1,18}") ? new Seen(Long.parseLong(version)) : ANY;
    }

    boolean isStill(Tenant tenant) {
        return version < 0 || version == tenant.version();
    }
}
