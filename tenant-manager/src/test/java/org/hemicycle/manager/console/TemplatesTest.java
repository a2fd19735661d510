package org.hemicycle.manager.console;

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
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.hemicycle.manager.templates.TemplateLibrary;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.templates.PreviewTokens;
import org.hemicycle.testing.TestBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The library of templates and the shared practices, in the console and in the API. */
class TemplatesTest extends ConsoleTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");
    private static final String API = "/api/v1/templates";

    @BeforeEach
    void shelve() {
        beans.getBean(TemplateLibrary.class).shelveBuiltIn();
    }

    @Test
    void makesATemplateFromASpaceAndGivesItToNewOnesOnADesktop() {
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            journey(context, "template-desktop", "desktop");
        }
    }

    @Test
    void makesATemplateFromASpaceAndGivesItToNewOnesOnAPhone() {
        try (var context = TestBrowser.phone()) {
            journey(context, "template-phone", "phone");
        }
    }

    @Test
    void signsWhereTheRealPagesOfATemplateAre() {
        var answer = operator.get(
                "/organisations/preview-address?kind=city&name=Saint-Aubin&preset=city&primaryColour=%23ffe000");
        org.assertj.core.api.Assertions.assertThat(answer.statusCode()).isEqualTo(200);
        var address = answer.body().replaceAll(".*\"address\":\"([^\"]+)\".*", "$1");
        org.assertj.core.api.Assertions.assertThat(address)
                .startsWith("http://preview.localhost:8080/_preview/")
                .endsWith("/");
        var token = address.replaceAll(".*/_preview/|/$", "");
        var preview = new PreviewTokens(beans.getBean(DataPlaneSecret.class), Clock.systemUTC())
                .read(token)
                .orElseThrow();
        org.assertj.core.api.Assertions.assertThat(preview.framedBy()).isEqualTo(MANAGER);
        org.assertj.core.api.Assertions.assertThat(preview.name().byLanguage()).containsEntry("fr", "Saint-Aubin");
        org.assertj.core.api.Assertions.assertThat(preview.until())
                .isLessThan(Clock.systemUTC().instant().plusSeconds(3700).getEpochSecond());
        var form = operator.get("/organisations/new");
        org.assertj.core.api.Assertions.assertThat(
                        form.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-src http://preview.localhost:8080");
        org.assertj.core.api.Assertions.assertThat(operator.get("/templates")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .doesNotContain("frame-src");
    }

    @Test
    void opensASpaceFromTheChosenTemplate() {
        var form = operator.get("/organisations/new").body();
        assertThat(form).contains("<option value=\"parliament\"");
        var opened =
                operator.postWithLogo("/organisations", NO_LOGO, form("chosen-template", "template", "parliament"));
        awaitEnd(opened);
        assertThat(api.get("/api/v1/organisations/chosen-template")
                        .json()
                        .get("template")
                        .asString())
                .isEqualTo("parliament@2");
        var wrong = operator.postWithLogo("/organisations", NO_LOGO, form("no-template", "template", "nothing"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"field-template-error\"");
    }

    @Test
    void fallsBackToTheSheetWhileTheParticipationAppDoesNotAnswer() {
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            var page = context.newPage();
            BrowserTest.signIn(page);
            page.navigate(MANAGER + "/organisations/new");
            assertThat(page.getByText("L’application de participation ne répond pas"))
                    .isVisible();
            assertThat(page.locator("#look-sheet")).isVisible();
            assertThat(page.locator("#pages-preview")).isHidden();
        }
    }

    private void journey(BrowserContext context, String slug, String width) {
        open(slug);
        var page = context.newPage();
        BrowserTest.signIn(page);
        page.navigate(MANAGER + "/templates");
        assertThat(page.getByText("fourni avec le programme").first()).isVisible();
        look(page, width, "templates");
        page.navigate(MANAGER + "/templates/city/versions/2");
        look(page, width, "built-in");
        page.navigate(MANAGER + "/templates/from-space/new?organisation=" + slug);
        button(page, "Créer le brouillon");
        assertThat(page.locator("#error-summary")).isVisible();
        look(page, width, "from-space-wrong");
        page.getByLabel("Clé").fill("asso-" + width);
        page.getByLabel("Nom en français").fill("Association de quartier");
        page.getByLabel("Nom en anglais").fill("Neighbourhood association");
        button(page, "Créer le brouillon");
        assertThat(page.getByText("Le brouillon est prêt.")).isVisible();
        assertThat(page.getByText("Personne n’a encore ouvert un espace avec cette version."))
                .isVisible();
        look(page, width, "draft");
        button(page, "Mettre à l’essai");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir le verdict"))
                .click();
        assertThat(page.getByText("Un espace d’essai s’est ouvert sans défaut")).isVisible();
        button(page, "Donner aux nouveaux espaces");
        assertThat(page.getByText("Les nouveaux espaces naîtront de cette version."))
                .isVisible();
        look(page, width, "current");
        page.navigate(MANAGER + "/templates/asso-" + width + "/versions/1/comparison?with=1");
        look(page, width, "comparison");
        page.navigate(MANAGER + "/templates/file/new");
        look(page, width, "from-file");

        var opened = api.post("/api/v1/organisations", draft("from-" + slug, "asso-" + width));
        org.assertj.core.api.Assertions.assertThat(opened.status())
                .as(opened.http().body())
                .isEqualTo(202);
        org.assertj.core.api.Assertions.assertThat(opened.json().get("template").asString())
                .isEqualTo("asso-" + width + "@1");
    }

    @Test
    void exchangesATemplateAsAFileAndRefusesWhatIsNone() throws Exception {
        var listed = api.get(API).json().get("items");
        assertThat(listed.size()).isGreaterThanOrEqualTo(4);
        var file = bytes("GET", API + "/city/versions/2/archive", null);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/zip");

        var taken = bytes("POST", API, file.body());
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(new String(taken.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("template-key-taken");
        var brought = bytes("POST", API + "?key=from-elsewhere", file.body());
        assertThat(brought.statusCode()).isEqualTo(201);

        var path = API + "/from-elsewhere/versions/1";
        var draft = api.get(path);
        assertThat(draft.json().get("state").asString()).isEqualTo("draft");
        var etag = String.valueOf(draft.header("ETag"));
        assertThat(api.post(path + "/currency", "").status()).isEqualTo(428);
        assertThat(api.post(path + "/currency", "", "If-Match", "\"7\"").status())
                .isEqualTo(412);
        assertThat(api.post(path + "/currency", "", "If-Match", etag).status()).isEqualTo(409);
        var trial = api.post(path + "/verification", "");
        assertThat(trial.status()).as(trial.http().body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api.get(path).json().get("verification").isNull());
        assertThat(api.get(path).json().at("/verification/good").asBoolean()).isTrue();
        assertThat(api.post(path + "/currency", "", "If-Match", etag).status()).isEqualTo(200);
        var again = api.get(path);
        assertThat(api.post(path + "/retirement", "", "If-Match", String.valueOf(again.header("ETag")))
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("retired");
        assertThat(bytes("POST", API, "no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        var damaged = file.body().clone();
        damaged[damaged.length / 2] ^= 0x55;
        assertThat(bytes("POST", API + "?key=damaged", damaged).statusCode()).isEqualTo(422);
        assertThat(api.get(API + "/nothing/versions/1").status()).isEqualTo(404);
    }

    @Test
    void decidesAboutAPracticeBeforeOthersSeeIt() {
        open("practice-town");
        var id = offer("practice-town", "La boîte à idées de quartier");
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            var page = context.newPage();
            BrowserTest.signIn(page);
            page.navigate(MANAGER + "/shared-practices");
            look(page, "desktop", "practices");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("La boîte à idées de quartier"))
                    .click();
            button(page, "Refuser");
            assertThat(page.locator("#field-reason-error")).isVisible();
            look(page, "desktop", "practice");
            button(page, "Partager avec toutes les organisations");
            assertThat(page.getByText("La pratique est partagée.")).isVisible();
            look(page, "desktop", "practices-shared");
        }
        var shared = api.get("/api/v1/shared-practices/" + id);
        assertThat(shared.json().get("state").asString()).isEqualTo("shared");
        assertThat(api.post(
                                "/api/v1/shared-practices/" + id + "/refusal",
                                "{\"reason\": \"x\"}",
                                "If-Match",
                                String.valueOf(shared.header("ETag")))
                        .status())
                .isEqualTo(422);
        assertThat(api.post(
                                "/api/v1/shared-practices/" + id + "/refusal",
                                "{\"reason\": \"Une photographie reconnaissable\"}",
                                "If-Match",
                                String.valueOf(shared.header("ETag")))
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("refused");
        assertThat(wish("practice-town", "offer-practice", "{\"space\": 1}")).isEqualTo("practice-malformed");
    }

    private String offer(String slug, String name) {
        assertThat(wish(slug, "offer-practice", """
                {"space": 1, "name": {"fr": "%s"}, "description": {"fr": "Ce qui a marché chez nous."}, "licence": "CC-BY-SA-4.0",
                 "content": {"type": "process", "title": {"fr": "La boîte à idées"}, "subtitle": {"fr": "Une idée ?"},
                  "description": {"fr": "Ouverte à tous."},
                  "phases": [{"title": {"fr": "Dépôt"}, "description": {}, "startsAfter": 0, "endsAfter": 60, "actions": ["propose"]}],
                  "components": [{"module": "proposals", "name": {"fr": "Les idées"}, "settings": {}}]}}
                """.formatted(name))).isEqualTo("done");
        return beans.getBean(JdbcClient.class)
                .sql("select id::text from practice where name ->> 'fr' = ? and state = 'offered'")
                .param(name)
                .query(String.class)
                .single();
    }

    private String wish(String slug, String kind, String payload) {
        var tenant = beans.getBean(Registry.class).findBySlug(new Slug(slug)).orElseThrow();
        var cell = JdbcClient.create(
                beans.getBean(Cells.class).of(tenant.placement().cell()));
        var id = cell.sql("insert into jobs.request (tenant_role, kind, payload) values (?, ?, ?::jsonb) returning id")
                .params(tenant.id().role(), kind, payload)
                .query(UUID.class)
                .single();
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> cell.sql("""
                                select case when done_at is null then 'open' else coalesce(refusal, 'done') end
                                  from jobs.request where id = ?
                                """).param(id).query(String.class).single(), answer -> !answer.equals("open"));
    }

    private HttpResponse<byte[]> bytes(String method, String path, byte @Nullable [] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(MANAGER + path))
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "application/zip")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String draft(String slug, String template) {
        return """
                {"slug": "%s", "name": {"fr": "Les Amis"}, "kind": "association", "locales": ["fr"],
                 "timeZone": "Europe/Paris", "plan": "public", "modules": ["proposals", "pages"], "hostnames": [],
                 "branding": {"primaryColour": "#1d6f42"}, "template": "%s",
                 "administrator": {"name": "Anna", "email": "anna@example.org"}}
                """.formatted(slug, template);
    }

    private static void look(Page page, String width, String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        org.assertj.core.api.Assertions.assertThat(TestBrowser.violations(page))
                .as(name)
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(page.content())
                .as(name)
                .doesNotContainPattern("\\[[a-z]+[a-z-]*\\.[a-z.-]+\\]");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
