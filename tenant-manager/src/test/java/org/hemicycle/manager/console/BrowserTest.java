package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.manager.Phone;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** The console in a real browser. */
class BrowserTest extends ConsoleTest {
    @Test
    void opensASpaceWithALivePreviewAndLiveProgress() {
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            var complaints = new ArrayList<String>();
            var page = signedIn(context);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.location().contains("/_preview/")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(MANAGER + "/organisations/new");
            page.getByLabel("Nom en français").fill("Les Riverains du Canal");
            assertThat(page.getByLabel("Identifiant court")).hasValue("les-riverains-du-canal");
            assertThat(page.locator("#look-name")).hasText("Les Riverains du Canal");
            page.getByLabel("Couleur principale").fill("#ffe000");
            assertThat(page.locator("#look-corrections")).containsText("Corrigé pour rester lisible");
            page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Anna Test");
            page.getByLabel("Adresse électronique").fill("anna@example.org");
            button(page, "Ouvrir l’espace");
            assertThat(page.getByText("L’espace est prêt.")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Visiter l’espace")))
                    .hasAttribute("href", "http://les-riverains-du-canal.localhost:8080/");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void opensASpaceWithoutScripts() {
        try (var context = TestBrowser.visitor(390, 844, "fr-FR", false)) {
            var page = signedIn(context);
            page.navigate(MANAGER + "/organisations/new");
            page.getByLabel("Nom en français").fill("Quartier sans script");
            page.getByLabel("Couleur principale").fill("#ffe000");
            button(page, "Mettre à jour l’aperçu");
            assertThat(page.locator("#look-name")).hasText("Quartier sans script");
            assertThat(page.locator("#look-corrections")).containsText("Corrigé pour rester lisible");
            page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Anna Test");
            page.getByLabel("Adresse électronique").fill("anna@example.org");
            button(page, "Ouvrir l’espace");
            assertThat(page.getByText("L’espace est prêt.")).isVisible();
        }
    }

    @Test
    void showsNoPageThatKeepsSomebodyOut() {
        open("browser-one");
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            var page = context.newPage();
            var found = new ArrayList<>(violations(page, "/sign-in?refused"));
            signIn(page);
            for (var path : List.of(
                    "/",
                    "/?q=nothing-at-all",
                    "/organisations/new",
                    "/organisations/browser-one",
                    "/organisations/browser-one/suspension/new",
                    "/organisations/browser-one/archival/new",
                    "/organisations/browser-one/deletion/new",
                    "/organisations/browser-one/support",
                    "/operators",
                    "/api-clients",
                    "/api-clients/tests/secret/new",
                    "/api-clients/tests/revocation/new",
                    "/account",
                    "/nowhere")) {
                found.addAll(violations(page, path));
            }
            page.navigate(MANAGER + "/organisations/browser-one");
            var run = page.locator("a[href^='/runs/']").first().getAttribute("href");
            found.addAll(violations(page, String.valueOf(run)));
            found.addAll(violations(page, run + "/cancellation/new"));
            page.navigate(MANAGER + "/organisations/new");
            button(page, "Ouvrir l’espace");
            assertThat(page.locator("#error-summary")).isVisible();
            found.addAll(TestBrowser.violations(page));
            assertThat(found).isEmpty();
        }
    }

    private static List<String> violations(Page page, String path) {
        page.navigate(MANAGER + path);
        return TestBrowser.violations(page).stream()
                .map(violation -> path + " " + violation)
                .toList();
    }

    private static Page signedIn(BrowserContext context) {
        var page = context.newPage();
        signIn(page);
        return page;
    }

    static void signIn(Page page) {
        page.navigate(MANAGER + "/sign-in");
        page.getByLabel("Adresse électronique").fill(OPERATOR_EMAIL);
        page.getByLabel("Mot de passe").fill(OPERATOR_PASSWORD);
        var code = Phone.code(OPERATOR_EMAIL);
        button(page, "Se connecter");
        page.getByLabel("Code").fill(code);
        button(page, "Continuer");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Organisations");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
