package org.hemicycle.participation.api.issuer;

import java.util.function.Predicate;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/** People are asked once what a site may learn, again when it wants to learn more, and whenever it wants them to be asked. */
final class ConsentNeeded implements Predicate<OAuth2AuthorizationCodeRequestAuthenticationContext> {
    @Override
    public boolean test(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        var given = context.getAuthorizationConsent();
        return given == null || !given.getScopes().containsAll(asked.getScopes()) || Wish.asksForConsent(asked);
    }
}
