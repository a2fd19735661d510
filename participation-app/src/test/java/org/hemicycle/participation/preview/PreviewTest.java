package org.hemicycle.participation.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.templates.Preview;
import org.hemicycle.provisioning.templates.PreviewTokens;
import org.hemicycle.provisioning.templates.Templates;
import org.hemicycle.testing.TestBrowser;
import org.hemicycle.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real pages of each template, before there is a space. */
class PreviewTest extends ParticipationTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");
    private static final String HOST = "preview.localhost";

    private final Templates templates = new Templates(null);
    private final PreviewTokens tokens =
            new PreviewTokens(new DataPlaneSecret(TestDatabase.DATAPLANE_SECRET), Clock.systemUTC());

    @ParameterizedTest
    @EnumSource
    void showsThePagesOfEachTemplateToEverybodyWhoCanSee(Kind kind) {
        var content = templates.of(kind).tables();
        assertThat(content).containsKeys("space", "page");
        for (var phone : List.of(true, false)) {
            try (BrowserContext context = phone ? TestBrowser.phone() : TestBrowser.visitor(1280, 900, "fr-FR", true)) {
                var page = context.newPage();
                page.navigate("http://" + HOST + ":" + port + address(kind, Duration.ofMinutes(5)));
                look(page, kind + "-home", phone);
                assertThat(page.locator("h1").textContent()).isNotBlank();
                assertThat(page.locator(".site-header, header").first().textContent())
                        .contains("Val-d’Aÿ");
                page.locator("main a[href*='/spaces/']").first().click();
                look(page, kind + "-space", phone);
                assertThat(page.url()).contains("/_preview/").contains("/spaces/");
                page.locator("a[href*='/pages/']").first().click();
                look(page, kind + "-page", phone);
                assertThat(page.url()).contains("/pages/");
            }
        }
    }

    @Test
    void runsNothingSendsNothingAndIsForNoSearchEngine() {
        var answer = visitor(HOST).get(address(Kind.CITY, Duration.ofMinutes(5)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Robots-Tag")).contains("noindex");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors http://localhost:8090", "sandbox allow-same-origin", "form-action 'none'")
                .doesNotContain("script-src", "allow-scripts", "allow-forms");
        assertThat(answer.body()).contains("Val-d’Aÿ").doesNotContain("href=\"/spaces", "src=\"/files");
    }

    @Test
    void isForWhoeverHasAGoodTokenAndOver() {
        var good = address(Kind.CITY, Duration.ofMinutes(5));
        assertThat(visitor(HOST).get(good.replace("/_preview/e", "/_preview/f")).status())
                .isEqualTo(410);
        assertThat(visitor(HOST).get(address(Kind.CITY, Duration.ofMinutes(-5))).status())
                .isEqualTo(410);
        assertThat(visitor(HOST).get("/").status()).isEqualTo(404);
        assertThat(visitor(HOST).get("/_preview/x.y/").status()).isEqualTo(410);
        assertThat(visitor(LYON).get(good).status()).isEqualTo(404);
        assertThat(visitor(HOST).get(good + "ready.svg").status()).isEqualTo(200);
        assertThat(visitor(HOST).get(good + "session/new").body()).contains("vivra dans l’espace");
        assertThat(visitor(HOST).get(good + "admin").body()).contains("vivra dans l’espace");
    }

    private String address(Kind kind, Duration lasts) {
        var preview = new Preview(
                kind.key(),
                templates.of(kind).description().number(),
                LocalizedText.of("Val-d’Aÿ", "Val-d’Aÿ"),
                List.of("fr", "en"),
                kind.key(),
                "#7a1f5c",
                null,
                "http://localhost:8090",
                Instant.now().plus(lasts).getEpochSecond());
        return Preview.PATH + tokens.sign(preview) + "/";
    }

    private void look(Page page, String name, boolean phone) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            PICTURES,
                            "preview-" + name.toLowerCase(java.util.Locale.ROOT) + (phone ? "-phone" : "-desktop")
                                    + ".png"))
                    .setFullPage(true));
        }
        var html =
                visitor(HOST).get(page.url().replaceFirst("^http://[^/]+", "")).body();
        audit(page, html, name);
        assertThat(html).as(name).doesNotContainPattern("\\[[a-z]+[a-z-]*\\.[a-z.-]+\\]");
    }

    /** No script runs in a preview, not even that of the audit: the same page is looked at where scripts may run. */
    private void audit(Page page, String html, String name) {
        var there = page.context().newPage();
        there.navigate("http://lyon.localhost:" + port + "/");
        there.setContent(html);
        assertThat(TestBrowser.violations(there)).as(name).isEmpty();
        there.close();
    }
}
