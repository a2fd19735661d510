package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of two cities sign in to one site, each with the account of their city; in a real browser, at a desk and by phone. */
class JourneyToASiteTest extends ParticipationTest {
    private RelyingSite site;
    private String email;

    @BeforeEach
    void build() throws IOException {
        site = new RelyingSite();
        email = "jeanne-" + UUID.randomUUID() + "@example.org";
        for (var tenant : new Tenant[] {LYON, NANTES}) {
            var name = tenant.slug().value();
            var client = Connected.by(
                    administrator(tenant),
                    visitor(tenant),
                    "site",
                    "name",
                    "Portail des associations",
                    "scopes",
                    "profile",
                    "scopes",
                    "email",
                    "redirects",
                    site.address("/return/" + name),
                    "logouts",
                    site.address("/bye"));
            site.add(name, new RelyingSite.Place(origin(tenant), client, visitor(tenant)));
            participant(tenant, email);
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void signsInWithTwoCitiesAtOnceAtADesk() {
        try (var context = TestBrowser.desktop()) {
            signsInWithTwoCities(context);
        }
    }

    @Test
    void signsInWithTwoCitiesAtOnceByPhone() {
        try (var context = TestBrowser.phone()) {
            signsInWithTwoCities(context);
        }
    }

    @Test
    void signsInWithoutScripts() {
        try (var context = TestBrowser.withoutScripts()) {
            var page = context.newPage();
            signIn(page, "lyon");
            accept(page, true);
            assertThat(heading(page)).startsWith("Hello Person " + email + " of lyon");
        }
    }

    private void signsInWithTwoCities(BrowserContext context) {
        var page = context.newPage();
        enter(page, "lyon", false);
        assertThat(heading(page)).isEqualTo("Refused: access_denied");
        page.navigate(site.address("/start/lyon"));
        accept(page, true);
        var inLyon = heading(page);
        assertThat(inLyon).startsWith("Hello Person " + email + " of lyon, ");
        enter(page, "nantes", true);
        var inNantes = heading(page);
        assertThat(inNantes).startsWith("Hello Person " + email + " of nantes, ");
        assertThat(inNantes.replaceFirst(".*, ", "")).isNotEqualTo(inLyon.replaceFirst(".*, ", ""));
        page.navigate(site.address("/start/lyon"));
        assertThat(heading(page)).as("nobody is asked twice").isEqualTo(inLyon);
        leaves(page);
        revokes(page);
    }

    private void leaves(Page page) {
        page.navigate(site.address("/leave/lyon"));
        looksGood(page);
        page.click("form[action='/connect/logout/confirmation'] button");
        page.waitForURL(site.address("/bye"));
        assertThat(heading(page)).isEqualTo("Left");
        page.navigate(site.address("/start/lyon"));
        assertThat(page.url()).contains("/session/new");
        page.navigate(site.address("/start/nantes"));
        assertThat(heading(page)).as("the other city knows nothing of it").startsWith("Hello");
    }

    private void revokes(Page page) {
        page.navigate(origin(NANTES) + "/account/connections");
        looksGood(page);
        page.click(".item button");
        assertThat(page.locator(".notice").innerText()).contains("L’accord est retiré");
        looksGood(page);
        page.navigate(site.address("/start/nantes"));
        assertThat(page.url()).contains("/oauth2/consent");
    }

    private void enter(Page page, String name, boolean accept) {
        signIn(page, name);
        looksGood(page);
        accept(page, accept);
    }

    private void signIn(Page page, String name) {
        page.navigate(site.address("/start/" + name));
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", PASSWORD);
        page.click("form[action='/session'] button");
        page.waitForURL("**/oauth2/consent**");
    }

    private void accept(Page page, boolean accept) {
        page.locator("form[action='/oauth2/authorize'] button")
                .nth(accept ? 0 : 1)
                .click();
        page.waitForURL(site.address("/return/") + "**");
    }

    private static void looksGood(Page page) {
        assertThat(TestBrowser.violations(page)).as(page.url()).isEmpty();
        var width = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(width).as("nothing sticks out of " + page.url()).isLessThanOrEqualTo(0);
        var folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            folder,
                            page.viewportSize().width
                                    + page.url()
                                            .replaceAll("^https?://[^/]*|\\?.*", "")
                                            .replace('/', '-') + ".png")));
        }
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
    }

    private String origin(Tenant tenant) {
        return "http://" + tenant.primaryHost().value() + ":" + port;
    }
}
