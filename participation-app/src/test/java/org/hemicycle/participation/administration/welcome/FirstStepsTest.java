package org.hemicycle.participation.administration.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a new administrator is led, and finds everything. */
class FirstStepsTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("welcome-town", "Bienvenue");
    private Browser camille;

    @BeforeEach
    void enter() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(TOWN).get("/").status() == 200);
        camille = administrator(TOWN);
    }

    @Test
    void tickThemselvesLeadToRealFormsAndCanBeDismissed() {
        assertThat(camille.get("/admin").body()).contains("Premiers pas", "Prochaine étape");
        var way = camille.get("/admin/welcome").body();
        assertThat(way).contains("href=\"/admin/look\"", "href=\"/admin/legal\"", "href=\"/admin/spaces/new\"");
        new SampleSpace(this, TOWN);
        assertThat(camille.get("/admin/welcome").body())
                .contains("steps-done")
                .doesNotContain("href=\"/admin/spaces/new\"");
        assertThat(camille.post("/admin/welcome/dismissal").status()).isEqualTo(303);
        assertThat(camille.get("/admin").body()).doesNotContain("Prochaine étape");
        assertThat(administrator(NANTES).get("/admin").body()).contains("Prochaine étape");
        camille.get("/admin/welcome");
        camille.post("/admin/welcome/dismissal", "_method", "delete");
        assertThat(camille.get("/admin").body()).contains("Prochaine étape");
    }

    @Test
    void everythingIsFoundByNameByOtherWordsAndByHelp() {
        assertThat(camille.get("/admin/search?q=couleur").body()).contains("href=\"/admin/look\"");
        assertThat(camille.get("/admin/search?q=RGPD").body()).contains("href=\"/admin/legal\"");
        assertThat(camille.get("/admin/search?q=Theme", "Accept-Language: en").body())
                .contains("href=\"/admin/look\"");
        assertThat(camille.get("/admin/search?q=introuvable").body()).contains("Rien ne correspond");
        assertThat(staff(TOWN, "moderator").get("/admin/search?q=couleur").body())
                .doesNotContain("href=\"/admin/look\"");
    }

    @Test
    void placesStandInGroupsAndPagesHaveHelp() {
        assertThat(camille.get("/admin").body()).contains("admin-group", "Équipe et suivi");
        assertThat(camille.get("/admin/pages").body()).contains("Aide sur cette page", "Chaque enregistrement garde");
    }
}
