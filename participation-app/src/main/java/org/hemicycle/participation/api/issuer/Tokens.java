package org.hemicycle.participation.api.issuer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.identity.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes tokens: access and refresh tokens are random and mean nothing outside their organisation's home; ID tokens are signed, and
 * say a pseudonym and when the person proved who they are.
 */
@Component
class Tokens implements OAuth2TokenGenerator<OAuth2Token> {
    private final OAuth2TokenGenerator<OAuth2Token> generator;
    private final Subjects subjects;

    Tokens(TenantKeys keys, Subjects subjects) {
        this.subjects = subjects;
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        var identity = new JwtGenerator(encoder);
        identity.setJwtCustomizer(this::complete);
        this.generator = new DelegatingOAuth2TokenGenerator(
                identity, new OAuth2AccessTokenGenerator(), new OAuth2RefreshTokenGenerator());
    }

    @Override
    public @Nullable OAuth2Token generate(OAuth2TokenContext context) {
        return generator.generate(context);
    }

    private void complete(JwtEncodingContext context) {
        Authentication principal = context.getPrincipal();
        var person = new ParticipantId(
                Long.parseLong(Objects.requireNonNull(principal).getName()));
        context.getClaims().subject(subjects.of(context.getRegisteredClient().getClientId(), person));
        OAuth2Authorization authorization = context.getAuthorization();
        if (authorization != null
                && authorization.getAttribute(AuthorizationRows.PROVED_AT) instanceof Instant provedAt) {
            context.getClaims().claim("auth_time", provedAt.getEpochSecond());
        }
    }
}
