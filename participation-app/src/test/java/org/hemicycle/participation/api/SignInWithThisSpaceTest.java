package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.api.Connected.claims;
import static org.hemicycle.participation.api.Connected.json;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in to another site of an organisation with their account here. */
class SignInWithThisSpaceTest extends ParticipationTest {
    private Connected portal;
    private String email;
    private Browser jeanne;

    @BeforeEach
    void connect() {
        portal = Connected.site(administrator(LYON), visitor(LYON));
        email = UUID.randomUUID() + "@example.org";
        jeanne = participant(LYON, email);
    }

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

    @Test
    void takesACodeOnceAndEndsWhatCameOfIt() {
        var code = portal.signIn(jeanne).get("code");
        var tokens = json(portal.exchange(code));
        var access = tokens.path("access_token").asString();
        assertThat(userInfo(access).status()).isEqualTo(200);
        assertThat(error(portal.exchange(code))).isEqualTo("invalid_grant");
        assertThat(userInfo(access).status()).isEqualTo(401);
        assertThat(error(portal.refresh(tokens.path("refresh_token").asString())))
                .isEqualTo("invalid_grant");
    }

    @Test
    void takesACodeOnlyFromTheSiteThatItIsFor() {
        var other = Connected.site(administrator(LYON), visitor(LYON));
        var code = portal.signIn(jeanne).get("code");
        assertThat(error(other.exchange(code))).isEqualTo("invalid_grant");
        assertThat(error(portal.exchange(code)))
                .as("it has been seen elsewhere")
                .isEqualTo("invalid_grant");
    }

    @Test
    void takesNoCodeOfANeighbour() {
        var there = Connected.site(administrator(NANTES), visitor(NANTES));
        var code = portal.signIn(jeanne).get("code");
        assertThat(error(there.exchange(code))).isEqualTo("invalid_grant");
        assertThat(portal.exchange(code).status()).as("nothing happened to it").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, another-verifier-of-at-least-forty-three-characters",
        "code_verifier, ''",
        "redirect_uri, https://portal.example/elsewhere",
        "code, tampered"
    })
    void takesNoCodeWith(String parameter, String value) {
        var code = portal.signIn(jeanne).get("code");
        var parameters = new java.util.LinkedHashMap<>(java.util.Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                Connected.RETURN,
                "code_verifier",
                Connected.VERIFIER));
        parameters.put(parameter, value);
        parameters.values().removeIf(String::isEmpty);
        var answer = portal.token(parameters.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(error(answer)).isEqualTo("invalid_grant");
    }

    @Test
    void takesNoCodeThatIsTooOld() {
        var code = portal.signIn(jeanne).get("code");
        inside(
                LYON,
                () -> sql.sql(
                                "update api_token set issued_at = now() - interval '2 minutes', expires_at = now() - interval '1 minute' where kind = 'code' and not spent")
                        .update());
        assertThat(error(portal.exchange(code))).isEqualTo("invalid_grant");
    }

    @Test
    void turnsRefreshTokensAndEndsAllWhenAnOldOneIsUsed() {
        var first = json(portal.exchange(portal.signIn(jeanne).get("code")));
        var second = json(portal.refresh(first.path("refresh_token").asString()));
        var access = second.path("access_token").asString();
        assertThat(claims(second.path("id_token").asString()).path("sub").asString())
                .isEqualTo(claims(first.path("id_token").asString()).path("sub").asString());
        assertThat(userInfo(access).status()).isEqualTo(200);
        assertThat(userInfo(first.path("access_token").asString()).status()).isEqualTo(401);
        assertThat(error(portal.refresh(first.path("refresh_token").asString())))
                .isEqualTo("invalid_grant");
        assertThat(userInfo(access).status()).isEqualTo(401);
        assertThat(error(portal.refresh(second.path("refresh_token").asString())))
                .isEqualTo("invalid_grant");
    }

    @Test
    void givesApplicationsWithoutAServerNoRefreshToken() {
        var app = Connected.by(
                administrator(LYON),
                visitor(LYON),
                "application",
                "name",
                "Carte des bancs",
                "redirects",
                Connected.RETURN);
        var code = app.signIn(jeanne, "scope", "openid").get("code");
        var answer = visitor(LYON)
                .send(
                        "POST",
                        "/oauth2/token",
                        "grant_type=authorization_code&client_id=%s&code=%s&redirect_uri=https%%3A%%2F%%2Fportal.example%%2Freturn&code_verifier=%s"
                                .formatted(app.clientId, code, Connected.VERIFIER),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Origin: https://portal.example",
                        "Sec-Fetch-Site: cross-site");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.body()).contains("id_token").doesNotContain("refresh_token");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://evil.example/return, n’est pas la sienne",
        "redirect_uri, https://portal.example/return/, n’est pas la sienne",
        "redirect_uri, https://portal.example/return?x=1, n’est pas la sienne",
        "redirect_uri, https://portal.example.evil.example/return, n’est pas la sienne",
        "redirect_uri, //evil.example, n’est pas la sienne",
        "redirect_uri, '', n’est pas la sienne",
        "client_id, nobody, pas connecté",
        "client_id, '', ''"
    })
    void sendsNobodyAnywhereWith(String parameter, String value, String sentence) {
        for (var person : List.of(jeanne, visitor(LYON))) {
            var answer = come(person, portal.authorize(parameter, value));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Location")).isEmpty();
            assertThat(answer.body())
                    .contains("Nous ne pouvons pas vous renvoyer", sentence)
                    .doesNotContain("=\"https://evil", "=\"//evil", "url=");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "scope, openid participants:read, invalid_scope",
        "scope, profile, invalid_scope",
        "code_challenge, '', invalid_request",
        "code_challenge_method, plain, invalid_request"
    })
    void tellsTheSiteWhatIsWrongWith(String parameter, String value, String error) {
        var answer = come(jeanne, portal.authorize(parameter, value));
        if (parameter.equals("response_type")) {
            assertThat(answer.status()).isEqualTo(400);
        } else {
            assertThat(Connected.told(answer)).containsEntry("error", error).doesNotContainKey("code");
        }
    }

    @Test
    void takesAConsentOnlyFromThePersonAndThePageThatWereAsked() {
        var page = come(jeanne, portal.authorize()).location();
        var state = Connected.parameters(page).get("state");
        var other = participant(LYON, UUID.randomUUID() + "@example.org");
        assertThat(other.get(page).status()).isEqualTo(400);
        assertThat(other.post("/oauth2/authorize", "client_id", portal.clientId, "state", state, "scope", "openid")
                        .status())
                .isEqualTo(400);
        var forged = jeanne.send(
                "POST",
                "/oauth2/authorize",
                "client_id=" + portal.clientId + "&state=" + state + "&scope=openid",
                "Content-Type: application/x-www-form-urlencoded",
                "Origin: https://evil.example",
                "Sec-Fetch-Site: cross-site");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(jeanne.post("/oauth2/authorize", "client_id", portal.clientId, "state", "guessed", "scope", "openid")
                        .status())
                .isEqualTo(400);
        assertThat(Connected.told(portal.consent(jeanne, page, true))).containsKey("code");
    }

    @Test
    void canBeTakenBackByThePerson() {
        var tokens = json(portal.exchange(portal.signIn(jeanne).get("code")));
        var own = jeanne.get("/account/connections");
        assertThat(own.body()).contains("Portail des associations", "votre nom et votre adresse");
        jeanne.post("/account/connections/" + portal.id, "_method", "delete");
        assertThat(userInfo(tokens.path("access_token").asString()).status()).isEqualTo(401);
        assertThat(error(portal.refresh(tokens.path("refresh_token").asString())))
                .isEqualTo("invalid_grant");
        assertThat(jeanne.get("/account/connections").body()).doesNotContain("Portail");
        assertThat(come(jeanne, portal.authorize()).location()).startsWith("/oauth2/consent");
    }

    @Test
    void endsForAnAccountThatIsClosed() {
        var tokens = json(portal.exchange(portal.signIn(jeanne).get("code")));
        inside(
                LYON,
                () -> sql.sql("update participant set disabled_at = now() where email = ?")
                        .param(email)
                        .update());
        assertThat(userInfo(tokens.path("access_token").asString()).status()).isEqualTo(401);
        assertThat(error(portal.refresh(tokens.path("refresh_token").asString())))
                .isEqualTo("invalid_grant");
    }

    @Test
    void leavesThisSpaceByAButtonAndGoesBackToTheSite() {
        var tokens = json(portal.exchange(portal.signIn(jeanne).get("code")));
        var hint = tokens.path("id_token").asString();
        var bye = "https://portal.example/bye";
        var asked = "id_token_hint=" + hint + "&post_logout_redirect_uri=" + bye + "&state=s";
        var page = jeanne.get("/connect/logout?" + asked);
        assertThat(page.body()).contains("Se déconnecter d’ici");
        assertThat(jeanne.get("/account").status()).as("a link ends nothing").isEqualTo(200);
        var left = jeanne.post(
                "/connect/logout/confirmation", "id_token_hint", hint, "post_logout_redirect_uri", bye, "state", "s");
        assertThat(left.header("Location") + left.body()).contains(bye + "?state=s");
        assertThat(jeanne.get("/account").status()).isEqualTo(303);
        assertThat(visitor(LYON).get("/connect/logout?" + asked).header("Location"))
                .isEqualTo(bye + "?state=s");
        assertThat(visitor(NANTES).get("/connect/logout?" + asked).header("Location"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/bye", "https://portal.example/return", "//portal.example/bye"})
    void sendsNobodyElsewhereWhenLeaving(String address) {
        var query = "client_id=" + portal.clientId + "&post_logout_redirect_uri=" + address;
        var answer = visitor(LYON).get("/connect/logout?" + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(address);
    }

    @Test
    void describesItselfUnderItsOwnNameWhateverTheRequestSays() {
        var answer = visitor(LYON.primaryHost().value() + ":99").get("/.well-known/openid-configuration");
        var said = json(answer);
        assertThat(said.path("issuer").asString()).isEqualTo(issuer(LYON));
        assertThat(said.path("token_endpoint").asString()).isEqualTo(issuer(LYON) + "/oauth2/token");
        assertThat(said.path("end_session_endpoint").asString()).isEqualTo(issuer(LYON) + "/connect/logout");
        assertThat(said.path("subject_types_supported").get(0).asString()).isEqualTo("pairwise");
        assertThat(said.path("code_challenge_methods_supported").get(0).asString())
                .isEqualTo("S256");
        assertThat(json(visitor(NANTES).get("/.well-known/openid-configuration"))
                        .path("issuer")
                        .asString())
                .isEqualTo(issuer(NANTES));
    }

    @Test
    void hasKeysOfItsOwn() {
        portal.signIn(jeanne);
        var lyon = visitor(LYON).get("/oauth2/jwks").body();
        var nantes = visitor(NANTES).get("/oauth2/jwks").body();
        assertThat(json(visitor(LYON).get("/oauth2/jwks"))
                        .path("keys")
                        .get(0)
                        .path("n")
                        .asString())
                .isNotEqualTo(json(visitor(NANTES).get("/oauth2/jwks"))
                        .path("keys")
                        .get(0)
                        .path("n")
                        .asString());
        assertThat(lyon + nantes).doesNotContain("\"d\"", "\"p\"");
    }

    private String subject(Connected site) {
        var tokens = json(site.exchange(site.signIn(jeanne).get("code")));
        return claims(tokens.path("id_token").asString()).path("sub").asString();
    }

    private static Browser.Answer come(Browser person, String address) {
        return person.get(address, "Sec-Fetch-Site: cross-site");
    }

    private Browser.Answer userInfo(String token) {
        return visitor(LYON).get("/userinfo", "Authorization: Bearer " + token);
    }

    private Browser.Answer me(String token) {
        return visitor(LYON).get("/api/v1/me", "Authorization: Bearer " + token);
    }

    private static String error(Browser.Answer answer) {
        return json(answer).path("error").asString();
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private String issuer(Tenant tenant) {
        return "http://" + tenant.primaryHost().value() + ":" + port;
    }
}
