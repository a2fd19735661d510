package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.hemicycle.testing.TestBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Operators say what does not work; whoever reads the status page sees it at once. */
class IncidentsTest extends ConsoleTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");

    @AfterEach
    void forget() {
        var sql = beans.getBean(JdbcClient.class);
        sql.sql("delete from incident_update").update();
        sql.sql("delete from incident").update();
    }

    @Test
    void arePublishedAndResolvedOnAPhone() throws Exception {
        try (var context = TestBrowser.phone()) {
            publishes(context, "phone");
        }
    }

    @Test
    void arePublishedAndResolvedOnADesktop() throws Exception {
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            publishes(context, "desktop");
        }
    }

    @Test
    void comeBackFilledInWhereSomethingIsMissing() {
        var answer = operator.post(
                "/incidents", "title.fr", "Envoi lent", "stage", "resolved", "text.fr", "Les courriels tardent.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Write this text, in each language", "Choose at least one part", "Choose a stage")
                .contains("value=\"Envoi lent\"", "Les courriels tardent.");
    }

    @Test
    void areToldByProgramsOnce() throws Exception {
        var body = """
                {"title": {"fr": "Envoi lent", "en": "Slow mail"}, "parts": ["mail"], "stage": "identified",
                 "text": {"fr": "Les courriels tardent.", "en": "Mails are late."}}
                """;
        var opened = api.post("/api/v1/incidents", body, "Idempotency-Key", "incident-1");
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(201);
        assertThat(api.post("/api/v1/incidents", body, "Idempotency-Key", "incident-1")
                        .json()
                        .at("/id"))
                .isEqualTo(opened.json().at("/id"));
        assertThat(status().at("/incidents").size()).isEqualTo(1);
        var path = "/api/v1/incidents/" + opened.json().at("/id").asString();
        var wrong = api.post(path + "/updates", "{\"stage\": \"gone\", \"text\": {\"fr\": \"Fini.\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactly("/stage", "/text/en");
        var over = "{\"stage\": \"resolved\", \"text\": {\"fr\": \"Fini.\", \"en\": \"Over.\"}}";
        assertThat(api.post(path + "/updates", over).status()).isEqualTo(200);
        assertThat(api.post(path + "/updates", over).status()).isEqualTo(409);
        assertThat(api.get("/api/v1/incidents/nothing").status()).isEqualTo(404);
        assertThat(api.get(path).json().at("/updates").size()).isEqualTo(2);
    }

    @Test
    void standBesideThePlannedMaintenance() throws Exception {
        var planned = api.post("/api/v1/maintenance", """
                {"startsAt": "%s", "endsAt": "%s", "effect": "read-only",
                 "words": {"fr": "Nous agrandissons la base.", "en": "The database grows."}}
                """.formatted(
                        Instant.now().plusSeconds(3600), Instant.now().plusSeconds(7200)));
        assertThat(planned.status()).as(planned.http().body()).isEqualTo(201);
        assertThat(status().at("/maintenance/0/effect").asString()).isEqualTo("read-only");
        assertThat(get("/status").body()).contains("Nous agrandissons la base.");
        api.delete("/api/v1/maintenance/" + planned.json().at("/id").asString());
        assertThat(get("/status").body()).doesNotContain("Nous agrandissons la base.");
    }

    private void publishes(BrowserContext context, String name) throws Exception {
        var page = context.newPage();
        BrowserTest.signIn(page);
        page.navigate(MANAGER + "/incidents/new");
        page.locator("[name='title.fr']").fill("Les images s’affichent lentement");
        page.locator("[name='title.en']").fill("Pictures are slow");
        page.getByLabel("Fichiers et images").check();
        page.locator("[name='text.fr']").fill("Les pages s’ouvrent, les images tardent. Nous en dirons plus à 15 h.");
        page.locator("[name='text.en']").fill("Pages open, pictures are late. More at 3 pm.");
        look(page, name + "-new");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publier"))
                .click();
        assertThat(page.getByText("L’incident est publié")).isVisible();
        look(page, name + "-list");
        assertThat(status().at("/status").asString()).isEqualTo("incident");
        assertThat(get("/status.atom").body())
                .contains("<title>Pictures are slow / Les images s’affichent lentement</title>");
        page.navigate(MANAGER + "/status");
        assertThat(page.getByText("Un incident est en cours")).isVisible();
        look(page, name + "-status");

        page.navigate(MANAGER + "/incidents");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Les images s’affichent lentement"))
                .click();
        page.getByLabel("Étape").selectOption("resolved");
        page.locator("[name='text.fr']").fill("Les images s’affichent de nouveau vite.");
        page.locator("[name='text.en']").fill("Pictures are fast again.");
        look(page, name + "-update");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publier cette suite"))
                .click();
        assertThat(status().at("/incidents/0/stage").asString()).isEqualTo("resolved");
        assertThat(status().at("/status").asString()).isNotEqualTo("incident");
    }

    private static tools.jackson.databind.JsonNode status() throws Exception {
        return JsonMapper.shared().readTree(get("/status.json").body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(MANAGER + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void look(Page page, String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, "incidents-" + name + ".png"))
                    .setFullPage(true));
        }
        assertThat(TestBrowser.violations(page)).isEmpty();
    }
}
