package org.hemicycle.manager.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.requests.Request;
import org.hemicycle.testing.TestBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Spaces whose organisations consented are found by whoever looks; others are not. */
class DirectoryTest extends ManagerTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void showsThoseWhoConsentedAndNobodyElse() throws Exception {
        var listed = opened("directory-listed");
        var silent = opened("directory-silent");
        wish(listed, true, "Bords de Saône", "Un <b>jardin</b> partagé");
        assertThat(page(""))
                .contains("directory-listed.localhost", "Bords de Saône", "&lt;b&gt;jardin")
                .doesNotContain("directory-silent.localhost");
        assertThat(page("?words=sa%C3%B4ne")).contains("directory-listed.localhost");
        assertThat(page("?words=%25&kind=parliament")).doesNotContain("directory-listed.localhost");
        var list = JSON.readTree(get("/directory.json?words=bords").body());
        assertThat(list.at("/spaces/0/name").asString()).isEqualTo("directory-listed");
        wish(silent, true, "", "");
        assertThat(page("")).contains("directory-silent.localhost");

        suspend(silent);
        assertThat(page("")).as("what cannot be read is not shown").doesNotContain("directory-silent.localhost");
        wish(listed, false, "", "");
        assertThat(page("")).doesNotContain("directory-listed.localhost");
    }

    @Test
    void cutsWhatNoFormWouldSend() throws Exception {
        var loud = opened("directory-loud");
        wish(loud, true, "x".repeat(300), "line\u0000one\nline two " + "y".repeat(500));
        var place = JSON.readTree(get("/directory.json?words=xxxxx").body()).at("/spaces/0/place");
        assertThat(place.asString()).hasSize(80);
        wish(loud, false, "", "");
    }

    @Test
    void isReadOnAPhoneAndADesktop() throws Exception {
        wish(
                opened("directory-long"),
                true,
                "Communauté de communes des Hauts-de-Loire-et-de-l’Arzon",
                "Un budget participatif, des réunions de quartier et une boîte à idées ouverte toute l’année.");
        look(TestBrowser.phone(), "phone");
        look(TestBrowser.visitor(1280, 900, "fr-FR", true), "desktop");
    }

    private void look(BrowserContext context, String name) {
        try (context) {
            var page = context.newPage();
            page.navigate(MANAGER + "/directory");
            assertThat(page.getByText("Hauts-de-Loire").first()).isVisible();
            picture(page, name);
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.getByLabel("Nom, lieu ou mot").fill("zzzz");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher"))
                    .click();
            assertThat(page.getByText("Aucun espace trouvé")).isVisible();
            picture(page, name + "-empty");
            assertThat(TestBrowser.violations(page)).isEmpty();
        }
    }

    private static void picture(Page page, String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, "directory-" + name + ".png"))
                    .setFullPage(true));
        }
    }

    private Tenant opened(String slug) {
        var answer = api.post("/api/v1/organisations", """
                {"slug": "%1$s", "kind": "city", "name": {"fr": "Ville de %1$s"}, "locales": ["fr"],
                 "timeZone": "Europe/Paris", "plan": "public",
                 "modules": ["proposals"], "hostnames": [], "branding": {"primaryColour": "#1d6f42"},
                 "administrator": {"name": "Anna Test", "email": "anna@example.org"}}
                """.formatted(slug));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(202);
        var registry = beans.getBean(Registry.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> registry.findBySlug(new Slug(slug))
                        .filter(tenant -> tenant.state() instanceof TenantState.Active)
                        .isPresent());
        return registry.findBySlug(new Slug(slug)).orElseThrow();
    }

    private void wish(Tenant tenant, boolean listed, String place, String summary) {
        var payload = JSON.valueToTree(
                Map.of("listed", listed, "place", place, "summary", LocalizedText.of(Map.of("fr", summary))));
        beans.getBean(ListingRequests.class)
                .answer(tenant, new Request(UUID.randomUUID(), tenant.id(), "list-in-directory", payload));
    }

    private void suspend(Tenant tenant) {
        var registry = beans.getBean(Registry.class);
        var now = registry.find(tenant.id()).orElseThrow();
        var suspended =
                ((TenantState.Active) now.state()).suspend("test", LocalizedText.of("Fermé", "Closed"), Instant.now());
        registry.save(now.withState(suspended), now.version());
    }

    private String page(String query) throws Exception {
        var answer = get("/directory" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer.body();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(MANAGER + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
