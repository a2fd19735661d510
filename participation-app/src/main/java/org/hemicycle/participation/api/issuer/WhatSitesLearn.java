package org.hemicycle.participation.api.issuer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hemicycle.participation.api.clients.SiteScopes;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;

/** What a site is told about somebody, as it is now and as far as they allowed; nothing of it is in a token. */
@Component
public class WhatSitesLearn implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {
    private final Accounts accounts;
    private final Subjects subjects;

    WhatSitesLearn(Accounts accounts, Subjects subjects) {
        this.accounts = accounts;
        this.subjects = subjects;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        OAuth2AuthorizationRequest request =
                context.getAuthorization().getAttribute(OAuth2AuthorizationRequest.class.getName());
        if (request == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN);
        }
        var person = new ParticipantId(Long.parseLong(context.getAuthorization().getPrincipalName()));
        return new OidcUserInfo(
                claims(request.getClientId(), person, context.getAccessToken().getScopes()));
    }

    /** The claims about a person (OpenID Connect Core, section 5.4) that these scopes open to this client. */
    public Map<String, Object> claims(String clientId, ParticipantId person, Set<String> scopes) {
        var account = accounts.find(person)
                .filter(one -> !one.closed())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", subjects.of(clientId, person));
        if (scopes.contains(SiteScopes.PROFILE)) {
            claims.put("name", account.name());
            claims.put("locale", account.language().toLanguageTag());
        }
        if (scopes.contains(SiteScopes.EMAIL)) {
            addAddress(claims, account);
        }
        return claims;
    }

    private static void addAddress(Map<String, Object> claims, Account account) {
        if (account.email() != null) {
            claims.put("email", account.email());
            claims.put("email_verified", account.confirmed());
        }
    }
}
