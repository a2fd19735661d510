package org.hemicycle.participation.api.issuer;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the authorization server is made of. */
@Component
record IssuerParts(
        Issuer issuer,
        TenantKeys keys,
        TenantClients clients,
        Authorizations authorizations,
        Consents consents,
        LiveTokens tokens,
        Tokens generator,
        WhatSitesLearn userInfo,
        Gates gates,
        AuthorizationAnswers answers,
        Clock clock) {}
