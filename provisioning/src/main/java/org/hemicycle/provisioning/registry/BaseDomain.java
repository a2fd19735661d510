package org.hemicycle.provisioning.registry;

/** The domain of the platform ({@code localhost}, {@code example.org}): each tenant is served at {@code slug.base-domain}. */
public record BaseDomain(String value) {
    public BaseDomain {
        if (!value.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
            throw new IllegalArgumentException("hemicycle.base-domain is not a domain in lower case: " + value);
        }
    }

    /** The host name that always leads to the tenant with this slug. */
    public HostName host(Slug slug) {
        return new HostName(slug.value() + "." + value);
    }

    /** Whether the name is the platform's own: the base domain or anything below it. An organisation cannot bring such a name. */
    public boolean covers(HostName name) {
        return name.value().equals(value) || name.value().endsWith("." + value);
    }
}
