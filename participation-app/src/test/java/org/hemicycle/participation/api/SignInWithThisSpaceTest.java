package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.api.Connected.claims;
import static org.hemicycle.participation.api.Connected.json;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a site learns who somebody is, and what it does not learn. */
class SignInWithThisSpaceTest extends SiteJourney {
    @Test
    void tellsASiteWhoSomebodyIsAndNoMore() throws Exception {
        var told = portal.signIn(jeanne);
        assertThat(told).containsEntry("state", "state of the site").containsEntry("iss", issuer(LYON));
        var tokens = json(portal.exchange(told.get("code")));
        var idToken = SignedJWT.parse(tokens.path("id_token").asString());
        var keys = JWKSet.parse(visitor(LYON).get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(idToken.getHeader().getKeyID());
        assertThat(idToken.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(keys.getKeys()).noneMatch(one -> one.isPrivate());
        var claims = idToken.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(issuer(LYON));
        assertThat(claims.getAudience()).containsExactly(portal.clientId);
        assertThat(claims.getStringClaim("nonce")).isEqualTo("nonce-1");
        assertThat(claims.getLongClaim("auth_time")).isBetween(now() - 60, now());
        assertThat(claims.getClaims()).doesNotContainKeys("email", "name");
        var said = userInfo(tokens.path("access_token").asString());
        assertThat(json(said).path("sub").asString()).isEqualTo(claims.getSubject());
        assertThat(json(said).path("email").asString()).isEqualTo(email);
        assertThat(json(said).path("name").asString()).isEqualTo("Person " + email);
        assertThat(me(tokens.path("access_token").asString()).body()).contains(email);
        assertThat(visitor(LYON)
                        .get(
                                "/api/v1/participants",
                                "Authorization: Bearer "
                                        + tokens.path("access_token").asString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellsOnlyWhatIsAskedFor() {
        var tokens =
                json(portal.exchange(portal.signIn(jeanne, "scope", "openid").get("code")));
        assertThat(json(userInfo(tokens.path("access_token").asString())).propertyNames())
                .containsExactly("sub");
    }

    @Test
    void knowsPeopleByAnotherNameAtEachSite() {
        var other = Connected.site(administrator(LYON), visitor(LYON));
        var here = subject(portal);
        assertThat(subject(portal)).isEqualTo(here);
        assertThat(subject(other)).isNotEqualTo(here);
    }

    @Test
    void asksOnceAndAgainWhenMoreIsWanted() {
        portal.signIn(jeanne, "scope", "openid profile");
        assertThat(portal.authorize("scope", "openid profile"))
                .satisfies(address ->
                        assertThat(come(jeanne, address).header("Location")).startsWith(Connected.RETURN));
        assertThat(come(jeanne, portal.authorize()).location()).startsWith("/oauth2/consent");
        assertThat(come(jeanne, portal.authorize("scope", "openid profile", "prompt", "consent"))
                        .location())
                .startsWith("/oauth2/consent");
    }

    @Test
    void tellsASiteThatThePersonRefused() {
        var page = come(jeanne, portal.authorize()).location();
        var told = Connected.told(portal.consent(jeanne, page, false));
        assertThat(told).containsEntry("error", "access_denied").containsEntry("state", "state of the site");
        assertThat(told).doesNotContainKey("code");
        assertThat(come(jeanne, portal.authorize()).location())
                .as("nothing is remembered")
                .startsWith("/oauth2/consent");
    }

    @Test
    void showsWhatASiteWillLearnInTheOrganisationsLook() {
        var page = jeanne.get(come(jeanne, portal.authorize()).location());
        assertThat(page.body()).contains("Portail des associations", email, "Ville de Lyon", "portal.example");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void leadsThroughSignInAndBack() {
        var stranger = visitor(LYON);
        var way = come(stranger, portal.authorize());
        assertThat(way.location()).startsWith("/session/new?next=%2Foauth2%2Fauthorize");
        stranger.get(way.location());
        var next = Connected.parameters(way.location()).get("next");
        var entered = stranger.post("/session", "email", email, "password", PASSWORD, "next", next);
        assertThat(entered.location()).isEqualTo(next);
        assertThat(stranger.get(next, "Sec-Fetch-Site: same-origin").location()).startsWith("/oauth2/consent");
    }

    @Test
    void leadsOnByAPageWhenThePersonComesFromAForm() {
        portal.signIn(jeanne);
        var answer = jeanne.get(portal.authorize(), "Sec-Fetch-Site: same-origin");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("http-equiv=\"refresh\"", "Portail des associations");
        assertThat(Connected.told(answer)).containsKey("code");
    }

    @Test
    void asksNobodyAnythingWhereTheSiteWantsNone() {
        assertThat(Connected.told(come(visitor(LYON), portal.authorize("prompt", "none"))))
                .containsEntry("error", "login_required");
        assertThat(Connected.told(come(jeanne, portal.authorize("prompt", "none"))))
                .containsEntry("error", "consent_required");
        portal.signIn(jeanne);
        assertThat(Connected.told(come(jeanne, portal.authorize("prompt", "none"))))
                .containsKey("code");
        assertThat(Connected.told(come(jeanne, portal.authorize("prompt", "none login"))))
                .containsEntry("error", "invalid_request");
    }

    @Test
    void asksForTheProofAgainWhereTheSiteWantsIt() {
        portal.signIn(jeanne);
        for (var wish : List.of(new String[] {"prompt", "login"}, new String[] {"max_age", "0"})) {
            var address = portal.authorize(wish);
            var way = come(jeanne, address);
            assertThat(way.location()).startsWith("/session/proof?next=");
            assertThat(come(jeanne, address).location())
                    .as("asking twice does not help")
                    .startsWith("/session/proof");
            jeanne.get(way.location());
            var next = Connected.parameters(way.location()).get("next");
            assertThat(jeanne.post("/session/proof", "password", PASSWORD, "next", next)
                            .location())
                    .isEqualTo(next);
            assertThat(Connected.told(come(jeanne, next))).containsKey("code");
            assertThat(come(jeanne, address).location()).as("each time").startsWith("/session/proof");
        }
        assertThat(Connected.told(come(jeanne, portal.authorize("max_age", "3600"))))
                .containsKey("code");
    }
}
