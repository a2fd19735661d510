package org.hemicycle.participation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody takes their data away and leaves, in a browser. */
class PrivacyJourneyTest extends ParticipationTest {
    @ParameterizedTest
    @CsvSource({"390, fr-FR, keep", "1280, en-GB, remove"})
    void takesTheirDataAndLeaves(int width, String language, String published) {
        var look = new Look(port, width);
        var ada = Somebody.in(this, LYON, email -> participant(LYON, email));
        var bob = participant(LYON, "bob-" + ada.email);
        Somebody.comment(bob, ada.proposal, "Avec des dossiers, s’il vous plaît.", "");
        try (BrowserContext window = look.window(ada.browser, language)) {
            Page page = window.newPage();
            look.go(page, "/account");
            page.locator("a[href='/account/data']").click();
            look.judge(page, "data");
            var download = page.waitForDownload(() ->
                    page.locator("form[action='/account/data/archive'] button").click());
            assertThat(download.suggestedFilename()).endsWith(".zip");
            page.locator("a[href='/account/data/deletion']").click();
            look.judge(page, "deletion");
            page.locator("#field-published-" + published).check();
            page.locator("main .button-primary").click();
            look.judge(page, "confirmation");
            page.locator("main .button-primary").click();
            page.locator(".notice-success").waitFor();
            look.judge(page, "left");
            look.go(page, "/proposals/" + ada.proposal);
            look.judge(page, "proposal-after-" + published);
            look.go(page, "/proposals/" + ada.supported);
            look.judge(page, "thread-after-" + published);
        }
    }
}
