package org.hemicycle.participation.api.issuer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A program that asks for no scope in particular gets all that were given to it (RFC 6749, section 3.3). */
final class AllItsScopes implements AuthenticationConverter {
    private final AuthenticationConverter usual = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var asked = usual.convert(request);
        if (asked instanceof OAuth2ClientCredentialsAuthenticationToken plain
                && plain.getScopes().isEmpty()
                && plain.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                && client.getRegisteredClient() != null) {
            return new OAuth2ClientCredentialsAuthenticationToken(
                    client, client.getRegisteredClient().getScopes(), plain.getAdditionalParameters());
        }
        return asked;
    }
}
