package org.hemicycle.participation.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.TenantState;

/** Looks up host names in the directory, which is in memory: no statement is needed to know whose request it is. */
final class Arrivals {
    private final Directory directory;
    private final TrustedProxies proxies;

    Arrivals(Directory directory, TrustedProxies proxies) {
        this.directory = directory;
        this.proxies = proxies;
    }

    Arrival of(HttpServletRequest request) {
        var host = proxies.hostOf(request);
        return host == null
                ? new Arrival.Unknown()
                : directory.at(host).map(Arrivals::arrival).orElseGet(Arrival.Unknown::new);
    }

    private static Arrival arrival(Directory.Address address) {
        var tenant = address.tenant();
        var moved = tenant.hostNames().redirect(address.name()).isPresent();
        return switch (tenant.state()) {
            case TenantState.Provisioning _, TenantState.Failed _, TenantState.Deleted _ -> new Arrival.Unknown();
            case TenantState.Deleting _ -> new Arrival.Closed(tenant, Refusal.DELETED);
            case TenantState.Suspended _ -> new Arrival.Closed(tenant, Refusal.SUSPENDED);
            case TenantState.Active _, TenantState.Trial _, TenantState.PastDue _ ->
                moved ? new Arrival.Elsewhere(tenant) : new Arrival.Welcome(tenant);
            case TenantState.Archived _ -> moved ? new Arrival.Elsewhere(tenant) : new Arrival.ReadOnly(tenant);
        };
    }
}
