package org.hemicycle.participation.api.issuer;

import java.time.Duration;
import org.hemicycle.participation.api.clients.ApiClient;
import org.hemicycle.participation.api.clients.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The clients of the bound organisation as Spring Security asks for them. */
@Component
class TenantClients implements RegisteredClientRepository {
    static final Duration CODE_LIFE = Duration.ofMinutes(1);
    static final Duration ACCESS_LIFE = Duration.ofMinutes(15);
    static final Duration REFRESH_LIFE = Duration.ofDays(30);

    private final Clients clients;

    TenantClients(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are changed by administrators");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.find(Long.parseLong(id)).map(this::registered).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.length() > 100 || clientId.indexOf('\0') >= 0
                ? null
                : clients.named(clientId).map(this::registered).orElse(null);
    }

    private RegisteredClient registered(ApiClient client) {
        var known = RegisteredClient.withId(Long.toString(client.id()))
                .clientId(client.clientId())
                .clientName(client.name())
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(client.kind().signsIn())
                        .requireAuthorizationConsent(client.kind().signsIn())
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(ACCESS_LIFE)
                        .refreshTokenTimeToLive(REFRESH_LIFE)
                        .reuseRefreshTokens(false)
                        .build());
        switch (client.kind()) {
            case PROGRAM -> known.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
            case SITE ->
                known.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
            case APPLICATION ->
                known.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        if (client.kind().isConfidential()) {
            known.clientSecret(String.join(",", clients.digests(client.id())))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        }
        if (client.kind().signsIn()) {
            known.redirectUris(all -> all.addAll(client.redirects()))
                    .postLogoutRedirectUris(all -> all.addAll(client.logouts()));
        }
        return known.build();
    }
}
