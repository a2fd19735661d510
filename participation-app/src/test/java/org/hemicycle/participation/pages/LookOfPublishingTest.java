package org.hemicycle.participation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;

/** The editor, pictures and legal pages in a real browser, which refuses inline styles and foreign scripts. */
class LookOfPublishingTest extends ParticipationTest {
    @Test
    void writesAPageWithTheEditor() throws Exception {
        var camille = administrator(LYON);
        camille.get("/admin/pictures");
        camille.upload(
                "/admin/pictures",
                Map.of("alternative.fr", "Des habitants autour d’une carte, à la mairie", "credit", "Ville de Lyon"),
                "picture",
                "image/png",
                Drawn.png());
        for (int width : new int[] {390, 1280}) {
            var look = new Look(port, width);
            try (var window = look.window(camille, "fr-FR")) {
                var page = window.newPage();
                List<String> said = new ArrayList<>();
                page.onConsoleMessage(message -> said.add(message.type() + " " + message.text()));
                page.onPageError(said::add);
                look.go(page, "/admin/pages/new");
                page.fill("[name='title.fr']", "Les règles du jeu");
                page.fill(
                        "[name='slug']",
                        "regles-" + UUID.randomUUID().toString().substring(0, 8));
                var text = page.locator("[id='field-body.fr']");
                text.click();
                page.locator(".rich-tools")
                        .first()
                        .locator("[data-do=heading2]")
                        .click();
                page.keyboard().type("Qui peut participer ?");
                page.keyboard().press("Enter");
                page.keyboard().type("Toute personne qui habite, étudie ou travaille ici, dès onze ans.");
                page.keyboard().press("Enter");
                page.keyboard().type("- une idée par personne");
                page.keyboard().press("Enter");
                page.keyboard().type("des mots simples");
                page.keyboard().press("Enter");
                page.keyboard().press("Enter");
                page.locator(".rich-tools").first().locator("[data-do=picture]").click();
                page.locator(".rich-thumbs button").first().click();
                page.locator("#rich-picture")
                        .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
                page.check("[name=publication][value=now]");
                page.evaluate("window.scrollTo(0, 0)");
                look.judge(page, "page-form");
                assertThat(said).filteredOn(line -> !line.startsWith("warning")).isEmpty();
                page.click(".save-bar button");
                page.waitForURL("**/admin/pages");
                look.judge(page, "pages");
            }
        }
        var written = inside(
                LYON,
                () -> sql.sql("select body ->> 'fr' from page order by id desc limit 1")
                        .query(String.class)
                        .single());
        assertThat(written)
                .startsWith("## Qui peut participer ?\n\nToute personne")
                .contains(
                        "- une idée par personne\n- des mots simples\n\n![Des habitants autour d’une carte, à la mairie](/files/pictures/");
        look(camille, "/admin/legal", "legal");
        look(camille, "/admin/legal/privacy", "legal-form");
        look(camille, "/legal/notice", "legal-notice");
        look(camille, "/admin/pictures", "pictures");
    }

    private void look(org.hemicycle.participation.Browser person, String path, String name) {
        for (int width : new int[] {390, 1280}) {
            var look = new Look(port, width);
            try (var window = look.window(person, "fr-FR")) {
                Page page = window.newPage();
                look.go(page, path);
                look.judge(page, name);
            }
        }
    }
}
