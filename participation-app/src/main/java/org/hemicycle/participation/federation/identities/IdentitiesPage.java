package org.hemicycle.participation.federation.identities;

import java.util.List;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.jspecify.annotations.Nullable;

/**
 * The identities of a person.
 *
 * @param otherwise whether they can get in without any of them
 * @param next where somebody goes on who came to have facts vouched for; null for who did not
 */
record IdentitiesPage(
        List<ExternalIdentities.Linked> linked,
        List<IdentityProvider> providers,
        boolean otherwise,
        @Nullable String next) {
    boolean canUnlink() {
        return otherwise
                || linked.stream().filter(ExternalIdentities.Linked::enabled).count() > 1;
    }
}
