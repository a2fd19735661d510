package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** What the public sees of a space in each state, in a real browser, at the desk and on a telephone. */
class StandingPagesTest extends ParticipationTest {
    private final List<String> found = new ArrayList<>();

    @Test
    void saysInWhatStateASpaceIs() {
        var tenant = TestFleet.found("standing-town", "Saint-Étienne-de-la-Longue-Attente");
        shows(
                tenant,
                "trial",
                state -> ((TenantState.Active) state).tryOut(Instant.parse("2031-05-04T10:00:00Z"), Instant.now()),
                "Cet espace est à l’essai jusqu’au 4 mai 2031.");
        shows(
                tenant,
                "past-due",
                state -> ((TenantState.Trial) state).choose(Instant.now()).fallDue(true, Instant.now()),
                "L’hébergement de cet espace attend un règlement.");
        var notice = LocalizedText.of(
                "Nous préparons la prochaine consultation.\n\nL’espace rouvrira lundi 4 mai à midi.",
                "We are preparing the next consultation.");
        shows(
                tenant,
                "suspended",
                state -> ((TenantState.PastDue) state).suspend("internal", notice, Instant.now()),
                "L’espace rouvrira lundi 4 mai à midi.");
        shows(
                tenant,
                "archived",
                state -> ((TenantState.Suspended) state).archive(Instant.now()),
                "Cet espace est archivé depuis le");
        shows(
                tenant,
                "deleting",
                state -> ((TenantState.Archived) state)
                        .delete(Instant.now(), Instant.now().plusSeconds(9000)),
                "Cet espace a fermé");
        assertThat(found).isEmpty();
    }

    private void shows(Tenant tenant, String name, Function<TenantState, TenantState> change, String text) {
        var now = TestFleet.registry().find(tenant.id()).orElseThrow();
        TestFleet.registry().save(now.withState(change.apply(now.state())), now.version());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(tenant).get("/").body().contains(text));
        look(TestBrowser.visitor(1280, 900, "fr-FR", true), tenant, name + "-1280");
        look(TestBrowser.visitor(390, 844, "fr-FR", true), tenant, name + "-390");
        look(TestBrowser.visitor(390, 844, "en-GB", true), tenant, name + "-390-en");
    }

    private void look(BrowserContext context, Tenant tenant, String name) {
        try (context) {
            var page = context.newPage();
            page.navigate("http://" + tenant.primaryHost().value() + ":" + port + "/");
            var pictures = System.getProperty("hemicycle.pictures");
            if (pictures != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(pictures, name + ".png"))
                        .setFullPage(true));
            }
            TestBrowser.violations(page).forEach(violation -> found.add(name + " " + violation));
        }
    }
}
