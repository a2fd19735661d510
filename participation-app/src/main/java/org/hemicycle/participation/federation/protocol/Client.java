package org.hemicycle.participation.federation.protocol;

import java.net.URI;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.registry.TenantId;

/**
 * One organisation as the client of one of its providers.
 *
 * @param origin of the host name at which the person is: {@code https://participer.lyon.fr}
 */
public record Client(TenantId tenant, IdentityProvider provider, String secret, String origin) {
    URI callback() {
        return URI.create(origin + provider.callbackPath());
    }

    URI end() {
        return URI.create(origin + provider.endPath());
    }

    @Override
    public String toString() {
        return "Client[" + tenant + ", " + provider.key() + "]";
    }
}
