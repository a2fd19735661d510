package org.hemicycle.participation.api.issuer;

import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/** What a request of a site must be, beyond what the library asks: its address is one of those entered, letter by letter. */
final class SiteRules implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {
    private final Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> usual =
            new OAuth2AuthorizationCodeRequestAuthenticationValidator();

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        var entered = context.getRegisteredClient().getRedirectUris();
        if (!entered.contains(Objects.requireNonNullElse(asked.getRedirectUri(), ""))) {
            throw refusal(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri", asked);
        }
        if (!asked.getScopes().contains("openid")) {
            throw refusal(OAuth2ErrorCodes.INVALID_SCOPE, "scope", asked);
        }
        usual.accept(context);
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refusal(
            String code, String parameter, OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(code, "OAuth 2.0 Parameter: " + parameter, null), asked);
    }
}
