package org.hemicycle.participation.api.issuer;

import java.net.URI;
import java.util.List;
import org.hemicycle.participation.api.clients.SiteScopes;
import org.jspecify.annotations.Nullable;

/**
 * What a site would learn about the person who reads it.
 *
 * @param redirect the address to which they go back
 * @param state the secret of this page
 * @param email null for who has none
 */
public record ConsentPage(
        String site,
        String clientId,
        String redirect,
        String state,
        List<String> scopes,
        String name,
        @Nullable String email) {
    public ConsentPage {
        scopes = List.copyOf(scopes);
    }

    /** The name of the machine to which they go back. */
    public String host() {
        return URI.create(redirect).getAuthority();
    }

    public boolean tellsName() {
        return scopes.contains(SiteScopes.PROFILE);
    }

    public boolean tellsEmail() {
        return scopes.contains(SiteScopes.EMAIL) && email != null;
    }
}
