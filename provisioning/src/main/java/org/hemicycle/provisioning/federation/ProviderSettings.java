package org.hemicycle.provisioning.federation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one speaks with a provider.
 *
 * @param scopes asked for when somebody signs in; {@code openid} is always among them
 * @param acr the least level of assurance, {@code acr_values}; null for any
 * @param pkce whether a proof key is sent, RFC 7636
 * @param trustsAddresses whether an address that the provider calls verified needs no letter of ours
 * @param signsOut whether signing out here ends the session there too, where the provider knows how
 * @param verificationScopes asked for when somebody proves facts about themselves
 */
public record ProviderSettings(
        List<String> scopes,
        @Nullable String acr,
        ClientAuthentication authentication,
        boolean pkce,
        ClaimNames claims,
        boolean trustsAddresses,
        boolean signsOut,
        List<String> verificationScopes) {
    public ProviderSettings {
        scopes = List.copyOf(scopes);
        verificationScopes = List.copyOf(verificationScopes);
    }
}
