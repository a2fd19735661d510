package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** An operator suspends a space and deletes another, at the desk and on a telephone. */
class LifeJourneyTest extends ConsoleTest {
    private final List<String> found = new ArrayList<>();

    @Test
    void suspendsAndReactivatesAtTheDesk() {
        suspend("journey-desk", TestBrowser.visitor(1280, 900, "fr-FR", true));
    }

    @Test
    void suspendsAndReactivatesOnATelephone() {
        suspend("journey-phone", TestBrowser.visitor(390, 844, "fr-FR", true));
    }

    @Test
    void deletesAtTheDeskAndKeepsACertificate() {
        delete("farewell-desk", TestBrowser.visitor(1280, 900, "fr-FR", true));
    }

    @Test
    void deletesOnATelephoneAndKeepsACertificate() {
        delete("farewell-phone", TestBrowser.visitor(390, 844, "fr-FR", true));
    }

    private void suspend(String slug, BrowserContext context) {
        open(slug);
        try (context) {
            var page = context.newPage();
            BrowserTest.signIn(page);
            page.navigate(MANAGER + "/organisations/" + slug);
            look(page, slug + "-active");
            link(page, "Suspendre…");
            button(page, "Suspendre l’espace");
            assertThat(page.locator("#field-reason-error")).isVisible();
            look(page, slug + "-wrong");
            page.getByLabel("Motif").fill("Facture de mai");
            page.getByLabel("Avis aux visiteurs, en français").fill("Nous revenons lundi.");
            button(page, "Suspendre l’espace");
            assertThat(page.getByText("Nous revenons lundi.")).isVisible();
            look(page, slug + "-suspended");
            button(page, "Remettre en service");
            assertThat(page.getByText("L’espace est de nouveau en service.")).isVisible();
            for (var form : List.of("trial", "past-due", "name", "succession", "copies")) {
                page.navigate(MANAGER + "/organisations/" + slug + "/" + form + "/new");
                look(page, slug + "-" + form);
            }
            Assertions.assertThat(found).isEmpty();
        }
    }

    private void delete(String slug, BrowserContext context) {
        open(slug);
        try (context) {
            var page = context.newPage();
            BrowserTest.signIn(page);
            page.navigate(MANAGER + "/organisations/" + slug);
            link(page, "Supprimer…");
            page.getByLabel("Délai avant l’effacement, en jours").fill("0");
            page.getByLabel("Pour confirmer, écrivez " + slug).fill(slug);
            look(page, slug + "-ask");
            button(page, "Supprimer l’espace");
            assertThat(page.getByText("Tout est effacé.")).isVisible();
            look(page, slug + "-run");
            page.navigate(MANAGER + "/organisations/" + slug + "/deletion-certificate");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Certificat de suppression");
            look(page, slug + "-certificate");
            Assertions.assertThat(found).isEmpty();
        }
    }

    private void look(Page page, String name) {
        var pictures = System.getProperty("hemicycle.pictures");
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures, name + ".png"))
                    .setFullPage(true));
        }
        TestBrowser.violations(page).forEach(violation -> found.add(name + " " + violation));
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
