package org.hemicycle.participation.federation.identities;

import java.util.List;
import org.hemicycle.provisioning.federation.IdentityProvider;

/**
 * The identities of a person.
 *
 * @param otherwise whether they can get in without any of them
 */
record IdentitiesPage(List<ExternalIdentities.Linked> linked, List<IdentityProvider> providers, boolean otherwise) {
    boolean canUnlink() {
        return otherwise
                || linked.stream().filter(ExternalIdentities.Linked::enabled).count() > 1;
    }
}
