package org.hemicycle.participation.api.issuer;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What a site asked for, in texts: nothing that comes out of a table is ever turned into objects of its choice. */
record AskedFor(
        String address,
        @Nullable String redirect,
        @Nullable String state,
        Set<String> scopes,
        Map<String, String> parameters) {
    private static final Set<String> KEPT = Set.of("code_challenge", "code_challenge_method", "nonce");

    static AskedFor of(OAuth2AuthorizationRequest request) {
        var parameters = new TreeMap<String, String>();
        request.getAdditionalParameters().forEach((name, value) -> {
            if (KEPT.contains(name) && value instanceof String text) {
                parameters.put(name, text);
            }
        });
        return new AskedFor(
                request.getAuthorizationUri(),
                request.getRedirectUri(),
                request.getState(),
                new TreeSet<>(request.getScopes()),
                parameters);
    }

    OAuth2AuthorizationRequest request(String clientId) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(address)
                .clientId(clientId)
                .redirectUri(Objects.requireNonNullElse(redirect, ""))
                .scopes(scopes)
                .state(Objects.requireNonNullElse(state, ""))
                .additionalParameters(Map.copyOf(parameters))
                .build();
    }
}
