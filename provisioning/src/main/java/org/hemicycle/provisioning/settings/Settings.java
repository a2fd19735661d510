package org.hemicycle.provisioning.settings;

import org.hemicycle.provisioning.registry.Tenant;

/** The settings of all tenants, in memory; follows changes within seconds. */
public final class Settings {
    /** The settings of the tenant. Never waits for the network once the tenant has been seen. */
    public TenantSettings of(Tenant tenant) {
        throw new UnsupportedOperationException(tenant.slug().value());
    }
}
