package org.hemicycle.participation.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages that the law asks for, from what the organisation says once, or in its own words. */
class LegalPagesTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("legal-pages-town", "Bonneloi");
    private Browser camille;

    @BeforeEach
    void enter() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(TOWN).get("/").status() == 200);
        camille = administrator(TOWN);
        camille.get("/admin/legal");
    }

    @Test
    void standAtTheFootOfEveryPageInBothLanguages() {
        for (var page : List.of("notice", "privacy", "cookies", "accessibility", "reports")) {
            assertThat(visitor(TOWN).get("/").body()).contains("href=\"/legal/" + page + "\"");
            assertThat(visitor(TOWN).get("/legal/" + page).status()).isEqualTo(200);
            assertThat(visitor(TOWN)
                            .get("/legal/" + page, "Accept-Language: en")
                            .body())
                    .contains("lang=\"en\"");
        }
        assertThat(visitor(TOWN).get("/legal/unknown").status()).isEqualTo(404);
    }

    @Test
    void areFilledByWhatIsSaidOnceAndAreATaskUntilThen() {
        assertThat(visitor(NANTES).get("/legal/notice").body()).contains("(à compléter)");
        assertThat(administrator(NANTES).get("/admin").body()).contains("Complétez vos pages légales");
        assertThat(camille.post(
                                "/admin/legal",
                                "publisher",
                                "Ville de *Bonneloi*",
                                "publisher-contact",
                                "pas une adresse")
                        .status())
                .isEqualTo(422);
        var answer = camille.post(
                "/admin/legal",
                "publisher",
                "Ville de *Bonneloi*",
                "publisher-address",
                "1 place de la Mairie",
                "publisher-contact",
                "mairie@bonneloi.example",
                "director",
                "Claude Martin",
                "host",
                "Coopérative d’hébergement",
                "host-address",
                "2 rue du Serveur",
                "protection-contact",
                "dpo@bonneloi.example",
                "conformance",
                "partial",
                "accessibility-contact",
                "acces@bonneloi.example",
                "reports-contact",
                "signaler@bonneloi.example");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(camille.get("/admin").body()).doesNotContain("Complétez vos pages légales");
        var notice = visitor(TOWN).get("/legal/notice").body();
        assertThat(notice)
                .contains("Ville de *Bonneloi*", "Claude Martin", "mailto:mairie@bonneloi.example")
                .doesNotContain("à compléter", "Numéro d’identification");
        assertThat(visitor(TOWN).get("/legal/accessibility").body()).contains("partiellement conforme");
        assertThat(visitor(NANTES).get("/legal/notice").body()).doesNotContain("Bonneloi");
    }

    @Test
    void canBeWrittenInOwnWordsAndFollowTheTemplateAgain() {
        camille.get("/admin/legal/cookies");
        assertThat(camille.post("/admin/legal/cookies", "body.fr", "Nos témoins sont **rares**.", "version", "0")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/legal/cookies").body()).contains("<strong>rares</strong>");
        var late = camille.post("/admin/legal/cookies", "body.fr", "Un autre texte.", "version", "0");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Un autre texte.", "entre-temps");
        assertThat(camille.get("/admin/legal/cookies/versions").body()).contains("Version 1");
        assertThat(camille.post("/admin/legal/cookies", "_method", "delete").status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/legal/cookies").body()).contains("Aucun traceur");
        assertThat(visitor(NANTES).get("/legal/cookies").body()).contains("Aucun traceur");
    }
}
