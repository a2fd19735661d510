package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.Test;

/** A town that switches its API off, or closes its space, says nothing to programs and sites that it would not say to people. */
class OffAndClosedTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("town-of-programs", "Programmes");
    private static final Tenant OF_TERMS = TestFleet.found("town-of-terms-and-sites", "Conditions");

    @Test
    void answersNothingWhereTheModuleIsOff() {
        awaitTheTown();
        var camille = administrator(TOWN);
        var portal = Connected.site(camille, visitor(TOWN));
        var jeanne = participant(TOWN, "jeanne@example.org");
        var tokens = Connected.json(portal.exchange(portal.signIn(jeanne).get("code")));
        switchTo(Set.of("proposals", "discussions", "pages"), 404);
        for (var path : List.of(
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server",
                "/oauth2/jwks",
                "/userinfo",
                "/oauth2/consent",
                "/connect/logout",
                "/account/connections",
                "/api/v1/spaces",
                "/api/v1/proposals",
                "/api/v1/me",
                "/api/v1/openapi.json",
                portal.authorize())) {
            assertThat(jeanne.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(camille.get("/admin/connections").status()).isEqualTo(404);
        assertThat(portal.refresh(tokens.path("refresh_token").asString()).status())
                .isEqualTo(404);
        assertThat(portal.post("/oauth2/introspect", "token", "x").status()).isEqualTo(404);
        assertThat(visitor(LYON).get("/.well-known/openid-configuration").status())
                .isEqualTo(200);
        switchTo(Set.of("proposals", "discussions", "pages", "api"), 200);
        assertThat(portal.refresh(tokens.path("refresh_token").asString()).status())
                .as("nothing was lost")
                .isEqualTo(200);
    }

    @Test
    void answersOnlyToTokensWhereTheSpaceIsClosed() {
        awaitTheTown();
        var token = Connected.program(administrator(TOWN), visitor(TOWN), "spaces:read", "proposals:read")
                .accessToken();
        close(true);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> visitor(TOWN).get("/api/v1/spaces").status() == 401);
            assertThat(visitor(TOWN).get("/api/v1/proposals").status()).isEqualTo(401);
            assertThat(visitor(TOWN).get("/api/v1/proposals/1").status()).isEqualTo(401);
            assertThat(visitor(TOWN).get("/api/v1/comments").status()).isEqualTo(401);
            assertThat(visitor(TOWN)
                            .get("/api/v1/spaces", "Authorization: Bearer " + token)
                            .status())
                    .isEqualTo(200);
            assertThat(visitor(TOWN).get("/.well-known/openid-configuration").status())
                    .isEqualTo(200);
        } finally {
            close(false);
        }
    }

    @Test
    void letsNobodyPastTheTermsOnTheWayToASite() {
        await(OF_TERMS);
        var camille = administrator(OF_TERMS);
        var portal = Connected.site(camille, visitor(OF_TERMS));
        var early = participant(OF_TERMS, "early@example.org");
        portal.signIn(early);
        camille.get("/admin/terms");
        camille.post("/admin/terms", "body.fr", "Soyez courtois.", "body.en", "Be kind.", "notable", "yes");
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> early.get(portal.authorize()).location().startsWith("/terms/acceptance"));
        for (int i = 0; i < 2; i++) {
            assertThat(early.get(portal.authorize()).location())
                    .startsWith("/terms/acceptance?next=%2Foauth2%2Fauthorize");
        }
        assertThat(Connected.told(early.get(portal.authorize("prompt", "none"))))
                .containsEntry("error", "interaction_required");
        early.get("/terms/acceptance?next=%2F");
        early.post("/terms/acceptance", "next", "/", "accepted", "yes");
        assertThat(Connected.told(early.get(portal.authorize()))).containsKey("code");
    }

    private void close(boolean closed) {
        inside(TOWN, () -> sql.sql("""
                update organisation set settings = settings || jsonb_build_object('identity',
                       jsonb_build_object('registration', 'OPEN', 'closed', :closed::boolean, 'passwords', true))
                """).param("closed", closed).update());
    }

    private void awaitTheTown() {
        await(TOWN);
    }

    private void await(Tenant town) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() ->
                        visitor(town).get("/.well-known/openid-configuration").status() == 200
                                && visitor(town).get("/api/v1/spaces").status() == 200);
    }

    private void switchTo(Set<String> modules, int status) {
        var now = TestFleet.registry().find(TOWN.id()).orElseThrow();
        TestFleet.registry().save(now.withModulesEnabled(modules), now.version());
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() ->
                        visitor(TOWN).get("/.well-known/openid-configuration").status() == status);
    }
}
