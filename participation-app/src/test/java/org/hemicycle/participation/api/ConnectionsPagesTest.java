package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which administrators connect programs and sites. */
class ConnectionsPagesTest extends ParticipationTest {
    @Test
    void areGoodToReadAtADeskAndByPhone() {
        for (int width : new int[] {1280, 390}) {
            try (var context = TestBrowser.visitor(width, 900, width == 390 ? "en-GB" : "fr-FR", true)) {
                visit(context);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "redirects, http://portal.example/return",
        "redirects, https://portal.example/return#part",
        "redirects, https://user@portal.example/return",
        "redirects, https://*.portal.example/return",
        "redirects, javascript:alert(1)",
        "redirects, /return",
        "redirects, ''",
        "logouts, http://portal.example/bye",
        "name, ''",
        "scopes, participants:read"
    })
    void comeBackFilledInWhenAFieldIsWrong(String field, String value) {
        var camille = administrator(LYON);
        camille.get("/admin/connections/new?kind=site");
        var fields = new java.util.LinkedHashMap<>(java.util.Map.of(
                "kind", "site", "name", "Portail", "redirects", "https://portal.example/return", "scopes", "email"));
        fields.put(field, value);
        var answer = camille.post(
                "/admin/connections",
                fields.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("field-" + field)
                .contains(field.equals("name") ? "portal.example" : "Portail");
    }

    private void visit(BrowserContext context) {
        var camille = administrator(LYON);
        var session = camille.cookies().get("session");
        context.addCookies(java.util.List.of(new com.microsoft.playwright.options.Cookie("session", session)
                .setUrl("http://lyon.localhost:" + port)));
        var page = context.newPage();
        page.navigate("http://lyon.localhost:" + port + "/admin/connections");
        looksGood(page, "list");
        page.navigate("http://lyon.localhost:" + port + "/admin/connections/new?kind=program");
        looksGood(page, "program");
        page.navigate("http://lyon.localhost:" + port + "/admin/connections/new?kind=site");
        page.click(".actions button");
        looksGood(page, "site-wrong");
        page.fill("#field-name", "Portail des associations sportives et culturelles de la métropole");
        page.fill("#field-redirects", "https://portail.associations.lyon.example/connexion/retour");
        page.click(".actions button");
        looksGood(page, "credentials");
        page.click(".actions a");
        looksGood(page, "one");
        page.click("form[action$='/secrets'] button");
        looksGood(page, "renewed");
        page.click(".actions a");
        looksGood(page, "two-secrets");
        page.locator(".button-danger").click();
        assertThat(page.locator(".notice").first().innerText()).contains("Portail des associations");
        looksGood(page, "removed");
    }

    private static void looksGood(Page page, String name) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, page.viewportSize().width + "-admin-" + name + ".png")));
        }
        assertThat(TestBrowser.violations(page)).as(name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name)
                .isLessThanOrEqualTo(0);
    }
}
