package org.hemicycle.manager.console.organisation;

import java.util.List;
import java.util.Locale;
import org.hemicycle.manager.organisations.FormerHost;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;

/**
 * Explains what becomes of passkeys before another host name is made the first one.
 *
 * @param host the name that was chosen
 * @param former what would be touched
 */
record PrimaryHostPage(Tenant tenant, String host, List<FormerHost> former, FormErrors errors) {
    PrimaryHostPage {
        former = List.copyOf(former);
    }

    String path() {
        return "/organisations/" + tenant.slug().value();
    }

    String name(Locale locale) {
        return tenant.name().in(locale);
    }

    List<Option> others() {
        return tenant.hostNames().all().stream()
                .filter(name -> !name.equals(tenant.primaryHost()))
                .map(HostName::value)
                .map(value -> Option.of(value, value))
                .toList();
    }
}
