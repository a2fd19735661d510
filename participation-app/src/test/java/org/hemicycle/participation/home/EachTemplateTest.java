package org.hemicycle.participation.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.templates.CheckingATemplate;
import org.hemicycle.provisioning.templates.ReadingContent;
import org.hemicycle.provisioning.templates.Template;
import org.hemicycle.provisioning.templates.Templates;
import org.hemicycle.testing.TestBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real space from each template: its first pages, in both languages, at both widths. */
class EachTemplateTest extends ParticipationTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");

    @ParameterizedTest
    @EnumSource
    void opensASpaceWhosePagesKeepNobodyOut(Kind kind) {
        var template = new Templates(null).of(kind);
        var tenant = TestFleet.open("template-" + kind.key(), "Saint-Aubin", template);

        look(tenant, template, kind.key());
    }

    @Test
    void opensASpaceFromOneThatWasLivedIn() throws Exception {
        var source = TestFleet.open("lived-in", "Villeneuve", new Templates(null).of(Kind.CITY));
        try (var connection = TestFleet.behindTheWalls(source);
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + source.id().schema() + ", extensions");
            statement.execute("""
                    insert into participant (email, name, locale) values ('zoe@example.org', 'Zoé Martin', 'fr');
                    insert into proposal (component_id, title, body, author_id, author_name)
                    select 1, 'Un banc devant l’école', 'Pour attendre', id, name from participant;
                    """);
        }
        var taken = TestFleet.takingATemplate()
                .take(source, "villeneuve", LocalizedText.of("Villeneuve", "Villeneuve"), LocalizedText.of("", ""));
        assertThat(new CheckingATemplate(taken.template()).flaws()).isEmpty();

        var tenant = TestFleet.open("template-taken", "Saint-Aubin", taken.template());

        look(tenant, taken.template(), "taken");
        assertThat(visitor(tenant).get("/").body()).doesNotContain("Villeneuve", "Zoé", "Un banc");
    }

    private void look(Tenant tenant, Template template, String name) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> visitor(tenant).get("/").status() == 200);
        assertThat(CheckingATemplate.languages(template)).containsExactly("en", "fr");
        var paths = new ArrayList<>(List.of("/", "/spaces"));
        var content = ReadingContent.of(template, tenant.name(), Instant.now());
        content.spaces().forEach(space -> paths.add("/spaces/" + space.slug()));
        content.pages().forEach(page -> paths.add("/pages/" + page.slug()));
        paths.addAll(legalPages(tenant));
        assertThat(paths).hasSizeGreaterThan(7);
        for (var phone : List.of(true, false)) {
            try (BrowserContext context = phone ? TestBrowser.phone() : TestBrowser.visitor(1280, 900, "fr-FR", true)) {
                var page = context.newPage();
                for (var path : phone ? paths : paths.subList(0, 4)) {
                    look(page, tenant, path, phone ? "fr" : "en", name + (phone ? "-phone" : "-desktop"));
                }
            }
        }
    }

    /** Those that every space has from its first day, whatever its template. */
    private List<String> legalPages(Tenant tenant) {
        var found = Pattern.compile("href=\"(/legal/[a-z-]+)\"")
                .matcher(visitor(tenant).get("/").body());
        var paths = found.results().map(link -> link.group(1)).distinct().toList();
        assertThat(paths).hasSizeGreaterThanOrEqualTo(5);
        return paths;
    }

    private void look(Page page, Tenant tenant, String path, String language, String name) {
        var answer = page.navigate("http://" + tenant.primaryHost() + ":" + port + path + "?language=" + language);
        assertThat(answer.status()).as(path).isEqualTo(200);
        if (PICTURES != null && !path.startsWith("/pages")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(
                            Path.of(PICTURES, ("t-" + name + path.replace('/', '_') + ".png").toLowerCase(Locale.ROOT)))
                    .setFullPage(true));
        }
        assertThat(page.locator("h1").textContent()).as(path).isNotBlank();
        assertThat(page.content())
                .as(path)
                .doesNotContain("{organisation")
                .doesNotContainPattern("\\[[a-z]+[a-z-]*\\.[a-z.-]+\\]");
        assertThat(TestBrowser.violations(page)).as(path).isEmpty();
    }
}
