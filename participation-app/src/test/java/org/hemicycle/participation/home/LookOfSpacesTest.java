package org.hemicycle.participation.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.SampleTown;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page of spaces, proposals, discussions and pages in a real browser: axe finds nothing, nothing is wider than a phone, and
 * all works without scripts. Pictures are kept in the folder named by the system property {@code hemicycle.pictures}.
 */
class LookOfSpacesTest extends ParticipationTest {
    private SampleTown town;

    @BeforeEach
    void found() {
        town = new SampleTown(new SampleSpace(this, LYON));
    }

    @Test
    void isAccessibleToVisitors() {
        for (String page : town.publicPages()) {
            look(page, null);
        }
    }

    @Test
    void isAccessibleToThoseWhoTakePart() {
        Browser jeanne = participant(LYON, UUID.randomUUID() + "@example.org");
        for (String page : List.of(
                town.proposal(),
                town.proposal() + "/support",
                "/proposals/new?component=" + town.space().component())) {
            look(page, jeanne);
        }
    }

    @Test
    void isAccessibleToAdministrators() {
        Browser camille = administrator(LYON);
        for (String page : town.administrationPages()) {
            look(page, camille);
        }
    }

    @Test
    void supportsWithAndWithoutScripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            Browser jeanne = participant(LYON, UUID.randomUUID() + "@example.org");
            try (BrowserContext context = signedIn(TestBrowser.visitor(1280, 900, "fr-FR", scripts), jeanne)) {
                Page page = context.newPage();
                page.navigate(address(town.proposal()));
                page.locator(".support button").click();
                page.locator(".support-given").waitFor();
                page.locator(".support button").click();
                page.locator(".support-button").waitFor();
            }
        }
    }

    @Test
    void commentsWithAndWithoutScripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            Browser jeanne = participant(LYON, UUID.randomUUID() + "@example.org");
            try (BrowserContext context = signedIn(TestBrowser.visitor(1280, 900, "fr-FR", scripts), jeanne)) {
                Page page = context.newPage();
                page.navigate(address(town.proposal()));
                String words = "Une remarque, scripts : " + scripts;
                page.locator("#field-body").fill(words);
                page.locator("#comment-form button").click();
                page.locator(".comment:has-text(\"" + words + "\")").waitFor();
            }
        }
    }

    @Test
    void givesATextBackThroughSignInWithAndWithoutScripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            String email = UUID.randomUUID() + "@example.org";
            Browser jeanne = participant(LYON, email);
            try (BrowserContext context = signedIn(TestBrowser.visitor(390, 900, "fr-FR", scripts), jeanne)) {
                Page page = context.newPage();
                page.navigate(address(town.proposal()));
                context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
                String words = "Une remarque gardée, scripts : " + scripts;
                page.locator("#field-body").fill(words);
                page.locator("#comment-form button").click();
                page.locator("#field-password").waitFor();
                keep(page, "unsent", 390, "fr-FR");
                if (scripts) {
                    assertThat(TestBrowser.violations(page)).isEmpty();
                }
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(390);
                page.locator("#field-email").fill(email);
                page.locator("#field-password").fill(PASSWORD);
                page.locator("main .button-primary").click();
                page.locator("main form[action$='/comments'] .button-primary").click();
                page.locator(".comment:has-text(\"" + words + "\")").waitFor();
            }
        }
    }

    private void look(String path, Browser person) {
        look(path, person, 390, "fr-FR");
        look(path, person, 1280, "en-GB");
    }

    private void look(String path, Browser person, int width, String language) {
        try (BrowserContext context = signedIn(TestBrowser.visitor(width, 900, language, true), person)) {
            Page page = context.newPage();
            page.navigate(address(path));
            keep(page, path, width, language);
            assertThat(TestBrowser.violations(page)).as(path + " at " + width).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " at " + width)
                    .isLessThanOrEqualTo(width);
            assertThat(page.content()).as(path).doesNotContainPattern("\\[[a-z]+\\.[a-z.-]+\\]");
        }
    }

    private BrowserContext signedIn(BrowserContext context, Browser person) {
        if (person != null) {
            person.cookies()
                    .forEach(
                            (name, value) -> context.addCookies(List.of(new Cookie(name, value).setUrl(address("/")))));
        }
        return context;
    }

    private String address(String path) {
        return "http://lyon.localhost:" + port + path;
    }

    private static void keep(Page page, String path, int width, String language) {
        String folder = System.getProperty("hemicycle.pictures");
        if (folder != null) {
            String name = path.replaceAll("[^a-z]+", "-") + "-" + width + "-" + language.substring(0, 2) + ".png";
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name)));
        }
    }
}
