package org.hemicycle.participation.tenancy;

import org.hemicycle.provisioning.registry.Tenant;

/** How the public reaches a space: scheme, first host name, and the port where it is not the scheme's own. */
public final class PublicAddresses {
    private final InstallationSettings settings;

    PublicAddresses(InstallationSettings settings) {
        this.settings = settings;
    }

    /** For instance {@code https://participer.lyon.fr}, without a slash at the end. */
    public String of(Tenant tenant) {
        var port = settings.publicPort() == (settings.isHttps() ? 443 : 80) ? "" : ":" + settings.publicPort();
        return settings.publicScheme() + "://" + tenant.primaryHost().value() + port;
    }

    /** Whether the public speaks https with us, which makes cookies secure. */
    public boolean areHttps() {
        return settings.isHttps();
    }
}
