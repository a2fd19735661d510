package org.hemicycle.participation.administration.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One town says things in its own words; its neighbour goes on with the usual ones. */
class WordingTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("wording-town", "Parler");
    private Browser camille;

    @BeforeEach
    void enter() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(TOWN).get("/").status() == 200);
        camille = administrator(TOWN);
        camille.get("/admin/wording");
    }

    @Test
    void isFoundByTheSentenceThatOneSees() {
        assertThat(camille.get("/admin/wording?q=Tous+les+espaces").body()).contains("home.all-spaces");
        assertThat(camille.get("/admin/wording?q=tous%20LES%20espaces").body()).contains("home.all-spaces");
        assertThat(camille.get("/admin/wording?q=12+propositions").body()).contains("proposals.count");
        assertThat(camille.get("/admin/wording?q=zzzz").body()).contains("Aucune phrase ne correspond");
    }

    @Test
    void holdsAtOnceInItsLanguageAndForNobodyElse() {
        assertThat(write("home.all-spaces", "words.fr", "Toutes nos démarches").status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/").body())
                .contains("Toutes nos démarches")
                .doesNotContain("Tous les espaces");
        assertThat(visitor(TOWN).get("/", "Accept-Language: en").body()).doesNotContain("Toutes nos démarches");
        assertThat(visitor(NANTES).get("/").body()).contains("Tous les espaces").doesNotContain("Toutes nos démarches");
        assertThat(camille.get("/admin/wording").body()).contains("Toutes nos démarches");

        assertThat(write("home.all-spaces", "words.fr", "Encore autrement").status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/").body()).contains("Encore autrement");
        assertThat(camille.post("/admin/wording/reset", "key", "home.all-spaces")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/").body()).contains("Tous les espaces");
    }

    @Test
    void mustKeepTheMarksOfTheUsualSentence() {
        var key = "byline.gathered";
        assertThat(write(key, "words.fr", "Sans repère").body()).contains("Gardez tous les repères", "Sans repère");
        assertThat(write(key, "words.fr", "{0}, {1}, {2}").status()).isEqualTo(422);
        assertThat(write(key, "words.fr", "{0} dit {1").status()).isEqualTo(422);
        assertThat(write(key, "words.fr", "{1,choice,0#a|1#b} {0}").status()).isEqualTo(422);
        assertThat(write(key, "words.fr", "{1} : {0}").status()).isEqualTo(303);
        assertThat(camille.post("/admin/wording", "key", "no.such.key", "words.fr", "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cannotBreakThePage() {
        assertThat(write("home.all-spaces", "words.fr", "<script>alert(1)</script>")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/").body())
                .doesNotContain("<script>alert(1)")
                .contains("&lt;script&gt;");
        camille.post("/admin/wording/reset", "key", "home.all-spaces");
    }

    private Browser.Answer write(String key, String field, String words) {
        return camille.post("/admin/wording", "key", key, field, words);
    }
}
