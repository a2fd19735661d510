package org.hemicycle.manager.federation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;

/** An identity provider as programs see it; the secret is never among it. */
@Schema(name = "IdentityProvider")
record ProviderView(
        String key,
        String preset,
        Map<String, String> name,
        String issuer,
        String clientId,

        @Schema(description = "Whether a client secret is kept")
        boolean hasSecret,

        List<String> scopes,
        List<String> verificationScopes,
        @Nullable String acr,
        String clientAuthentication,
        boolean pkce,
        Claims claims,
        boolean trustsAddresses,
        boolean signsOut,
        int position,
        boolean enabled,

        @Schema(description = "To register with the provider, one for each host name")
        List<URI> redirectAddresses,

        @Schema(description = "To register with the provider, for signing out")
        List<URI> postLogoutAddresses) {
    /** Which claims say what. */
    record Claims(List<String> name, String email, String emailVerified, String language, Map<String, String> facts) {}

    static ProviderView of(IdentityProvider provider, Tenant tenant, Installation installation) {
        var settings = provider.settings();
        var claims = settings.claims();
        return new ProviderView(
                provider.key(),
                provider.preset().key(),
                provider.name().byLanguage(),
                provider.issuer(),
                provider.clientId(),
                provider.hasSecret(),
                settings.scopes(),
                settings.verificationScopes(),
                settings.acr(),
                settings.authentication().key(),
                settings.pkce(),
                new Claims(claims.name(), claims.email(), claims.emailVerified(), claims.language(), claims.facts()),
                settings.trustsAddresses(),
                settings.signsOut(),
                provider.draft().position(),
                provider.enabled(),
                addresses(tenant, installation, provider.callbackPath()),
                addresses(tenant, installation, provider.endPath()));
    }

    private static List<URI> addresses(Tenant tenant, Installation installation, String path) {
        return tenant.hostNames().all().stream()
                .map(host -> installation.space(host).resolve(path))
                .toList();
    }
}
