package org.hemicycle.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/**
 * The path of the three people this is for: an operator opens a space, its administrator makes it theirs, and in it a
 * citizen makes a proposal that another supports.
 */
class ThreePeopleTest {
    private static final String SLUG = "ville-claire";
    private static final String PASSWORD = "un-long-chemin-de-halage";
    private static final String TITLE = "Des bancs à l'ombre devant la mairie";
    private static final double PATIENCE = 60_000;

    private final House house = House.opened();
    private final Mailbox mailbox = new Mailbox(house);
    private final List<String> faults = new ArrayList<>();

    @Test
    void goFromAnEmptyFormToASupportedProposal() {
        theOperatorOpensASpace();
        theAdministratorMakesItTheirs();
        var proposal = aCitizenProposes("Inès Faure", "ines.faure@example.org");
        anotherSupports(proposal, "Malik Sow", "malik.sow@example.org");
        assertThat(faults).as("markup").isEmpty();
    }

    private void theOperatorOpensASpace() {
        try (var operator = TestBrowser.desktop()) {
            var page = operator.newPage();
            page.navigate(house.console("/sign-in"));
            page.fill("#field-email", house.credentials().at("/operator/email").asString());
            page.fill(
                    "#field-password",
                    house.credentials().at("/operator/password").asString());
            page.click("main form button");
            isAccessible(page);
            page.click("main form button");
            isAccessible(page);
            page.fill("#field-code", Phone.code(page.locator(".secret").innerText()));
            page.click("main form button");
            isAccessible(page);
            page.click("main .actions a");
            isAccessible(page);
            page.navigate(house.console("/organisations/new"));
            page.fill("#field-nameFr", "Ville claire");
            page.fill("#field-slug", SLUG);
            seesRealPagesOfTheTemplate(page);
            page.fill("#field-administratorName", "Ada Martin");
            page.fill("#field-administratorEmail", "ada.martin@example.org");
            page.click(".save-bar button");
            page.locator("#visit").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            isAccessible(page);
        }
    }

    /** The form shows the template's own pages under the name and in the colours that are being chosen. */
    private void seesRealPagesOfTheTemplate(Page page) {
        var preview = page.frameLocator(".pages-frame iframe");
        preview.locator(".brand-name:has-text('Ville claire')")
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(preview.locator("h1").innerText()).contains("La ville se décide avec vous");
        assertThat(page.locator("#look-sheet").isVisible()).isFalse();
        page.click("[data-width='1280']");
        if (System.getenv("PICTURES") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of(System.getenv("PICTURES"), "wizard-preview.png"))
                    .setFullPage(true));
        }
        preview.locator("main a[href*='/spaces/boite-a-idees']").first().dispatchEvent("click");
        preview.locator("h1:has-text('La boîte à idées')").waitFor();
        page.fill("#field-primaryColour", "#1d6f42");
        preview.locator("h1:has-text('La ville se décide avec vous')").waitFor();
    }

    private void theAdministratorMakesItTheirs() {
        try (var administrator = TestBrowser.desktop()) {
            var page = administrator.newPage();
            page.navigate(mailbox.link(page, "ada.martin@example.org", "/invitations/"));
            isAccessible(page);
            page.fill("#field-password", PASSWORD);
            page.click("main form button");
            isAccessible(page);
            page.click("form[action='/account/security/authenticator'] button");
            isAccessible(page);
            page.fill("#field-code", Phone.code(page.locator(".secret").innerText()));
            page.click("main form .actions button");
            isAccessible(page);
            page.click("main .actions a");
            page.navigate(house.space(SLUG, "/admin"));
            for (String place : placesOfTheAdministration(page)) {
                page.navigate(house.space(SLUG, place));
                isAccessible(page);
            }
            page.navigate(house.space(SLUG, "/admin/look"));
            page.fill("[id='field-name.fr']", "Ville claire et calme");
            page.fill("#field-primaryColour", "#8a3ffc");
            page.click(".save-bar button");
            assertThat(page.locator(".brand-name").innerText()).isEqualTo("Ville claire et calme");
        }
    }

    private static List<String> placesOfTheAdministration(Page page) {
        var places = page.locator("nav a[href^='/admin']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        assertThat(places).contains("/admin/spaces", "/admin/proposals", "/admin/pages", "/admin/members");
        return places;
    }

    private String aCitizenProposes(String name, String email) {
        try (var citizen = TestBrowser.phone()) {
            var page = signUp(citizen.newPage(), name, email);
            page.navigate(house.space(SLUG, "/spaces"));
            page.locator("main .cards a, main .items a").first().click();
            page.locator("main a[href^='/proposals/new']").first().click();
            isAccessible(page);
            page.fill("#field-title", TITLE);
            page.fill("#field-body", "On attend le bus debout au soleil. Trois bancs et deux arbres suffiraient.");
            page.click("main form .actions button");
            isAccessible(page);
            page.click("form[action$='/publication'] button");
            assertThat(page.locator("h1").innerText()).isEqualTo(TITLE);
            return page.url();
        }
    }

    private void anotherSupports(String proposal, String name, String email) {
        try (var citizen = TestBrowser.withoutScripts()) {
            var page = signUp(citizen.newPage(), name, email);
            page.navigate(proposal);
            assertThat(page.locator(".support .figure").first().innerText()).isEqualTo("0");
            page.locator(".support-button").first().click();
            assertThat(page.locator(".support .figure").first().innerText()).isEqualTo("1");
        }
    }

    private Page signUp(Page page, String name, String email) {
        page.navigate(house.space(SLUG, "/participants/new"));
        page.fill("#field-name", name);
        page.fill("#field-email", email);
        page.fill("#field-password", PASSWORD);
        page.click("main form button");
        page.navigate(mailbox.link(page, email, "/session/links/"));
        page.click("main form button");
        return page;
    }

    private void isAccessible(Page page) {
        assertThat(TestBrowser.violations(page)).as(page.url()).isEmpty();
        Markup.errors(page).forEach(error -> faults.add(page.url() + " " + error));
    }
}
