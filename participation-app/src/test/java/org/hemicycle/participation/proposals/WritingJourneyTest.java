package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody writes a proposal before a real browser: with a phone, at a desk, in English, and without scripts. */
class WritingJourneyTest extends Writing {
    @ParameterizedTest
    @CsvSource({"390,fr-FR,true", "1280,fr-FR,true", "1280,en-GB,true", "1280,fr-FR,false"})
    void writesReadsAgainPublishesAndChanges(int width, String language, boolean scripts) {
        set("places", "true");
        set("amendments", "true");
        space.proposal("Des bancs à l'ombre sur les quais", 4);
        try (var context = TestBrowser.visitor(width, 844, language, scripts)) {
            var page = signedIn(context);
            var name = width + (scripts ? "-" : "-plain-") + language.substring(0, 2);
            go(page, "/proposals/new?component=" + space.component());
            page.locator("input[name=title]").fill("COURT");
            page.locator("textarea[name=body]").fill(BODY);
            page.locator("input[name=address]").fill("Quai Saint-Antoine, 69002 Lyon");
            page.locator("button[value=preview]").click();
            look(page, scripts, name + "-errors");
            page.locator("input[name=title]").fill(TITLE);
            if (scripts) {
                page.locator("#similar .similar").waitFor();
                page.locator("#kept")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("."))
                        .waitFor();
            }
            look(page, scripts, name + "-form");
            page.locator("button[value=preview]").click();
            page.locator(".draft-sheet").waitFor();
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "plan.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
            page.locator(".attach button").click();
            page.locator("form[data-here] button").click();
            page.locator(".map-here").waitFor();
            look(page, scripts, name + "-draft");
            page.locator("form[action$=publication] button").click();
            page.locator("article.proposal").waitFor();
            look(page, scripts, name + "-proposal");
            var proposal = page.url().replaceFirst("^https?://[^/]+", "");
            go(page, proposal + "/text");
            page.locator("textarea[name=body]").fill("Vingt bancs larges et solides, tournés vers l’eau.");
            page.locator("form[action$=text] button").click();
            go(page, proposal + "/history");
            look(page, scripts, name + "-history");
            go(page, proposal + "/amendments/new");
            look(page, scripts, name + "-amendment");
            go(page, "/spaces/" + space.slug() + "/proposals?view=map");
            page.locator(".map-mark").first().waitFor();
            look(page, scripts, name + "-map");
        }
    }

    @ParameterizedTest
    @CsvSource({"390", "1280"})
    void asksForHelpAndIsAnswered(int width) {
        set("preset", "aid");
        try (var context = TestBrowser.visitor(width, 844, "fr-FR", true)) {
            var page = signedIn(context);
            go(page, "/proposals/new?component=" + space.component());
            look(page, true, width + "-aid-form");
            page.locator("input[name=title]").fill("Un coup de main pour un meuble");
            page.locator("textarea[name=body]").fill(BODY);
            page.locator("button[value=preview]").click();
            page.locator("form[action$=publication] button").click();
            page.locator("article.proposal").waitFor();
            look(page, true, width + "-aid");
            go(page, "/spaces/" + space.slug() + "/proposals/" + space.component());
            look(page, true, width + "-aid-list");
        }
    }

    private Page signedIn(BrowserContext context) {
        jeanne.cookies()
                .forEach((name, value) ->
                        context.addCookies(List.of(new Cookie(name, value).setUrl("http://lyon.localhost:" + port))));
        return context.newPage();
    }

    private void go(Page page, String path) {
        page.navigate("http://lyon.localhost:" + port + path);
    }

    private static void look(Page page, boolean scripts, String name) {
        var folder = System.getProperty("hemicycle.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
        if (scripts) {
            assertThat(TestBrowser.violations(page)).as(name).isEmpty();
        }
    }
}
