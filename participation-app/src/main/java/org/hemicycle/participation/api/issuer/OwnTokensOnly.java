package org.hemicycle.participation.api.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;

/** Tells a client about its own tokens; those of others are, to it, not active: it would learn of whom they are. */
final class OwnTokensOnly implements AuthenticationProvider {
    private final AuthenticationProvider all;
    private final Authorizations authorizations;

    OwnTokensOnly(AuthenticationProvider all, Authorizations authorizations) {
        this.all = all;
        this.authorizations = authorizations;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        var question = (OAuth2TokenIntrospectionAuthenticationToken) asked;
        OAuth2Authorization found = authorizations.findByToken(question.getToken(), null);
        if (question.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                && client.isAuthenticated()
                && client.getRegisteredClient() != null
                && found != null
                && !found.getRegisteredClientId()
                        .equals(client.getRegisteredClient().getId())) {
            return new OAuth2TokenIntrospectionAuthenticationToken(
                    question.getToken(),
                    client,
                    OAuth2TokenIntrospection.builder().build());
        }
        return all.authenticate(asked);
    }

    @Override
    public boolean supports(Class<?> type) {
        return all.supports(type);
    }
}
