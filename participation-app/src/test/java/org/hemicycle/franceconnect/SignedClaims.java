package org.hemicycle.franceconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** The claims that the scopes allow, as a signed token: {@code application/jwt} and nothing else. */
final class SignedClaims implements AuthenticationSuccessHandler {
    private final JwtEncoder encoder;
    private final FranceConnect franceConnect;

    SignedClaims(JwtEncoder encoder, FranceConnect franceConnect) {
        this.encoder = encoder;
        this.franceConnect = franceConnect;
    }

    static OidcUserInfo claims(OidcUserInfoAuthenticationContext context) {
        var person = People.withSubject(context.getAuthorization().getPrincipalName());
        var scopes = context.getAccessToken().getScopes();
        var claims = OidcUserInfo.builder().subject(person.subject());
        claims.claim("aud", context.getAuthorization().getRegisteredClientId());
        put(claims, scopes, "given_name", person.givenName());
        claims.claim("given_name_array", List.of(person.givenName().split(" ")));
        put(claims, scopes, "family_name", person.familyName());
        put(claims, scopes, "birthdate", person.birthdate());
        put(claims, scopes, "idp_birthdate", person.idpBirthdate());
        put(claims, scopes, "email", person.email());
        return claims.build();
    }

    private static void put(OidcUserInfo.Builder claims, Set<String> scopes, String claim, String value) {
        if (scopes.contains(claim) && value != null) {
            claims.claim(claim, value);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var info = ((OidcUserInfoAuthenticationToken) authentication).getUserInfo();
        var set = JwtClaimsSet.builder()
                .issuer(franceConnect.issuer())
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60));
        info.getClaims().forEach(set::claim);
        set.audience(List.of(franceConnect.withId(info.getClaimAsString("aud")).clientId()));
        var header = JwsHeader.with(SignatureAlgorithm.ES256).build();
        response.setContentType("application/jwt");
        response.getWriter()
                .write(encoder.encode(JwtEncoderParameters.from(header, set.build()))
                        .getTokenValue());
    }
}
