package org.hemicycle.manager.federation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a program sends: all of it to add a provider, what is to change to change one; what is left out is the preset's. */
@Schema(name = "IdentityProviderDraft")
record ProviderBody(
        @Schema(description = "In the addresses; fixed once it is there") @Nullable
        String key,

        @Schema(allowableValues = {"openid", "franceconnect"}) @Nullable
        String preset,

        @Nullable Map<String, String> name,
        @Nullable String issuer,
        @Nullable String clientId,

        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, description = "Kept encrypted, never shown") @Nullable
        String clientSecret,

        @Nullable List<String> scopes,
        @Nullable List<String> verificationScopes,
        @Nullable String acr,

        @Schema(allowableValues = {"client_secret_basic", "client_secret_post"}) @Nullable
        String clientAuthentication,

        @Nullable Boolean pkce,
        ProviderView.@Nullable Claims claims,
        @Nullable Boolean trustsAddresses,
        @Nullable Boolean signsOut,
        @Nullable Integer position,
        @Nullable Boolean enabled) {}
