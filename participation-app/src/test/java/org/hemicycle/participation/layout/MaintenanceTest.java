package org.hemicycle.participation.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.MaintenanceWindow;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MaintenanceTest extends ParticipationTest {
    private static final String WORDS = "Nous changeons le serveur.";

    @Autowired
    private Directory directory;

    private Runnable end = () -> {};

    @AfterEach
    void end() {
        end.run();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> directory.maintenanceOf(LYON.id(), Instant.now()).isEmpty());
    }

    @Test
    void isAnnouncedToThePublicBeforehandAndToNoOther() {
        plan(Duration.ofHours(1), Duration.ofHours(2), MaintenanceWindow.CLOSED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(LYON).get("/").body().contains("Maintenance prévue du"));
        assertThat(visitor(LYON).get("/").body()).contains("l’espace sera fermé", WORDS);
        assertThat(visitor(LYON).get("/").status()).isEqualTo(200);
        assertThat(visitor(NANTES).get("/").body()).doesNotContain("Maintenance");
    }

    @Test
    void closesTheSpaceWithAPageAndLetsStaffWork() {
        var camille = administrator(LYON);
        var claude = participant(LYON, "claude-maintenance@example.org");
        plan(Duration.ofSeconds(-5), Duration.ofHours(2), MaintenanceWindow.CLOSED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(LYON).get("/").status() == 503);
        var answer = visitor(LYON).get("/");
        assertThat(answer.body()).contains("Cet espace est en maintenance", WORDS, "Fin prévue le");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(6000L, 7200L);
        assertThat(claude.get("/").status()).isEqualTo(503);
        assertThat(camille.get("/").status()).isEqualTo(200);
        assertThat(camille.get("/admin").body()).contains("l’espace est fermé au public");
        assertThat(administrator(LYON).get("/admin").status()).isEqualTo(200);
        assertThat(visitor(NANTES).get("/").status()).isEqualTo(200);
        end.run();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(LYON).get("/").status() == 200);
    }

    @Test
    void takesNothingWhileItIsReadOnly() {
        var claude = participant(LYON, "claude-reading@example.org");
        claude.get("/account");
        plan(Duration.ofSeconds(-5), Duration.ofMinutes(30), MaintenanceWindow.READ_ONLY);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(LYON).get("/").body().contains("on peut lire, pas écrire"));
        assertThat(claude.get("/").status()).isEqualTo(200);
        var refused = claude.post("/proposals", "title", "Un titre", "body", "Un texte");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body())
                .as("what was written comes back, to be sent when it is over")
                .contains("en maintenance et ne peut rien enregistrer", "Un titre", "Un texte", "action=\"/proposals\"")
                .doesNotContain("type=\"password\"");
        assertThat(claude.post("/proposals/1/support").body())
                .as("nothing was written")
                .contains("rien ne s’enregistre pour l’instant");
    }

    @Test
    void endsByItself() {
        var window = new MaintenanceWindow(
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(10),
                Instant.EPOCH.plusSeconds(20),
                MaintenanceWindow.CLOSED,
                org.hemicycle.provisioning.registry.LocalizedText.of("a", "b"));
        assertThat(window.isInForce(Instant.EPOCH.plusSeconds(9))).isFalse();
        assertThat(window.isInForce(Instant.EPOCH.plusSeconds(10))).isTrue();
        assertThat(window.isAnnounced(Instant.EPOCH.plusSeconds(19))).isTrue();
        assertThat(window.isInForce(Instant.EPOCH.plusSeconds(20))).isFalse();
        plan(Duration.ofSeconds(-5), Duration.ofSeconds(3), MaintenanceWindow.CLOSED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> directory.maintenanceOf(LYON.id(), Instant.now()).isPresent()
                        || visitor(LYON).get("/").status() == 503);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(LYON).get("/").status() == 200);
    }

    @Test
    void keepsNobodyOutInABrowser() {
        var town = TestFleet.found("maintained-town", "Saint-Étienne-de-la-Longue-Attente");
        var off = TestFleet.maintain(
                town, Instant.now().minusSeconds(5), Instant.now().plusSeconds(7200), MaintenanceWindow.CLOSED, WORDS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(town).get("/").status() == 503);
        look(town, "maintenance-closed");
        off.run();
        TestFleet.maintain(
                town,
                Instant.now().plusSeconds(3600),
                Instant.now().plusSeconds(7200),
                MaintenanceWindow.READ_ONLY,
                WORDS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(town).get("/").body().contains("Maintenance prévue"));
        look(town, "maintenance-planned");
    }

    private void look(Tenant town, String name) {
        for (int width : List.of(390, 1280)) {
            try (var context = TestBrowser.visitor(width, 844, width == 390 ? "fr-FR" : "en-GB", true)) {
                var page = context.newPage();
                page.navigate("http://" + town.primaryHost().value() + ":" + port + "/");
                var pictures = System.getProperty("hemicycle.pictures");
                if (pictures != null) {
                    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(pictures, name + width + ".png")));
                }
                assertThat(TestBrowser.violations(page)).isEmpty();
            }
        }
    }

    private void plan(Duration starts, Duration ends, String effect) {
        var now = Instant.now();
        end = TestFleet.maintain(LYON, now.plus(starts), now.plus(ends), effect, WORDS);
    }
}
