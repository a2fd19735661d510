package org.hemicycle.manager.console.support;

import java.net.URI;
import java.util.Locale;
import org.hemicycle.provisioning.registry.Tenant;

/** The way in, shown once. */
record EntrancePage(Tenant tenant, URI address) {
    String name(Locale locale) {
        return tenant.name().in(locale);
    }

    String back() {
        return "/organisations/" + tenant.slug().value() + "/support";
    }
}
