package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.api.Connected.claims;
import static org.hemicycle.participation.api.Connected.json;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and tokens of a site, and what it may not ask. */
class CodesOfASiteTest extends SiteJourney {
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
}
