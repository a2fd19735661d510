package org.hemicycle.participation.api.resources;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.api.Scoped;
import org.hemicycle.participation.api.clients.SiteScopes;
import org.hemicycle.participation.api.issuer.LiveTokens;
import org.hemicycle.participation.api.issuer.WhatSitesLearn;
import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2TokenIntrospectionClaimNames;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The person who authorised the token, as far as they allowed: under the pseudonym that this site knows them by. */
@RestController
class MeResource {
    private final WhatSitesLearn learning;

    MeResource(WhatSitesLearn learning) {
        this.learning = learning;
    }

    @GetMapping("/api/v1/me")
    @Scoped(SiteScopes.OPENID)
    Map<String, Object> me(@AuthenticationPrincipal OAuth2AuthenticatedPrincipal token) {
        Long person = token.getAttribute(LiveTokens.PERSON);
        if (person == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return learning.claims(
                Objects.requireNonNull(token.<String>getAttribute(LiveTokens.CLIENT)),
                new ParticipantId(person),
                scopes(token));
    }

    private static Set<String> scopes(OAuth2AuthenticatedPrincipal token) {
        java.util.List<String> scopes = token.getAttribute(OAuth2TokenIntrospectionClaimNames.SCOPE);
        return scopes == null ? Set.of() : scopes.stream().collect(Collectors.toSet());
    }
}
