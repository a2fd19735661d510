package org.hemicycle.participation.api.issuer;

import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.springframework.stereotype.Component;

/** The name under which the bound organisation issues tokens: the address of its first host name, whatever a request says. */
@Component
public class Issuer {
    private final PublicAddresses addresses;

    Issuer(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    /** For instance {@code https://participer.lyon.fr}, without a slash at the end. */
    public String name() {
        return addresses.of(CurrentTenant.get());
    }
}
