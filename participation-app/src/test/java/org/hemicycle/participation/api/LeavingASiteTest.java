package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.api.Connected.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a connection to a site ends, and what the issuer says of itself. */
class LeavingASiteTest extends SiteJourney {
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
}
