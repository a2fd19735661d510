package org.hemicycle.participation.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Tenant;

/** How the public reaches a space: scheme, first host name, and the port where it is not the scheme's own. */
public final class PublicAddresses {
    private final InstallationSettings settings;
    private final TrustedProxies proxies;

    PublicAddresses(InstallationSettings settings, TrustedProxies proxies) {
        this.settings = settings;
        this.proxies = proxies;
    }

    /** For instance {@code https://participer.lyon.fr}, without a slash at the end. */
    public String of(Tenant tenant) {
        return of(tenant.primaryHost());
    }

    /** The same for one of its host names: an origin, as browsers write it. */
    public String of(HostName host) {
        var port = settings.publicPort() == (settings.isHttps() ? 443 : 80) ? "" : ":" + settings.publicPort();
        return settings.publicScheme() + "://" + host.value() + port;
    }

    /** The origin under which this request has reached the bound tenant: one of its own names, whatever the request says. */
    public String of(HttpServletRequest request) {
        var tenant = CurrentTenant.get();
        var asked = proxies.hostOf(request);
        var name = asked == null ? "" : asked.replaceFirst("\\.?(:\\d+)?$", "");
        return of(tenant.hostNames().all().stream()
                .filter(host -> host.value().equalsIgnoreCase(name))
                .findFirst()
                .orElse(tenant.primaryHost()));
    }

    /** From which network address this request comes, as far as the proxies can be believed: to count tries by, never to keep. */
    public String visitor(HttpServletRequest request) {
        return proxies.addressOf(request);
    }

    /** Whether this request asks for a name of the platform's own, such as {@code preview.example.org}. */
    public boolean isOwnHost(HttpServletRequest request, String name) {
        var asked = proxies.hostOf(request);
        return asked != null
                && asked.replaceFirst("\\.?(:\\d+)?$", "").equalsIgnoreCase(name + "." + settings.baseDomain());
    }

    /** Whether the public speaks https with us, which makes cookies secure. */
    public boolean areHttps() {
        return settings.isHttps();
    }
}
