package org.hemicycle.manager.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing up in a real browser. */
class SignupJourneyTest extends ManagerTest {
    @Autowired
    private JdbcClient sql;

    private final List<String> found = new ArrayList<>();

    @BeforeEach
    void open() {
        set(
                "{\"open\": true, \"approval\": false, \"kinds\": [\"association\", \"city\"], \"perAddress\": 10000, \"perDay\": 10000, \"effort\": 20000}");
    }

    @AfterEach
    void close() {
        set("{\"open\": false}");
        sql.sql("delete from signup_pace").update();
    }

    @Test
    void opensASpaceAtADeskWhileThePersonWatches() {
        try (var context = TestBrowser.desktop()) {
            opens(context, "Jardin partagé des Tilleuls", "jardin-partage-des-tilleuls", "desk");
        }
    }

    @Test
    void opensASpaceOnAPhone() {
        try (var context = TestBrowser.phone()) {
            opens(context, "Chœur des Écluses", "choeur-des-ecluses", "phone");
        }
    }

    @Test
    void opensASpaceWithoutScriptsByTheSlowerWay() {
        try (var context = TestBrowser.withoutScripts()) {
            var page = context.newPage();
            fill(page, "Cercle des Lectrices", "noscript");
            button(page, "Recevoir mon lien");
            assertThat(page.getByText("dans 10 minutes environ")).isVisible();
            sql.sql("update signup set letter_due_at = now() where email = 'noscript@example.org'")
                    .update();
            var newcomer = new Newcomer(MANAGER, "noscript@example.org");
            page.navigate(MANAGER + newcomer.link(1));
            button(page, "Ouvrir mon espace");
            assertThat(page.locator("main .lead")).containsText("Votre espace est en ligne");
        }
    }

    @Test
    void explainsWhatIsWrongBesideTheField() {
        try (var context = TestBrowser.phone()) {
            var page = context.newPage();
            page.navigate(MANAGER + "/signup");
            button(page, "Recevoir mon lien");
            assertThat(page.locator("#error-summary")).isVisible();
            check(page);
            page.navigate(MANAGER + "/signup/" + "A".repeat(65));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Ce lien ne sert plus");
            check(page);
            assertThat(found).isEmpty();
        }
    }

    @Test
    void showsNoPageThatKeepsSomebodyOut() {
        var waiting = new Newcomer(MANAGER, "axe-waiting@example.org");
        waiting.asks("Mairie des Essais", "mairie-des-essais", true);
        var link = waiting.link(1);
        waiting.post(link + "/confirmation", Map.of());
        try (var context = TestBrowser.phone()) {
            var page = context.newPage();
            page.navigate(MANAGER + link);
            assertThat(page.getByText("Encore un peu de patience")).isVisible();
            check(page);
            var id = api.get("/api/v1/signups?state=waiting")
                    .json()
                    .at("/items/0/id")
                    .asString();
            api.post("/api/v1/signups/" + id + "/refusal", "{\"reason\": \"Pas une mairie.\"}");
            page.reload();
            assertThat(page.getByText("Pas une mairie.")).isVisible();
            check(page);
            page.navigate(MANAGER + "/sign-in");
            check(page);
            page.getByText("Ouvrez un espace pour votre organisation").click();
            check(page);
            set("{\"open\": false}");
            page.reload();
            assertThat(page.locator("h1")).hasText("Les inscriptions sont fermées");
            check(page);
            assertThat(found).isEmpty();
        }
    }

    private void opens(BrowserContext context, String name, String slug, String who) {
        var page = context.newPage();
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        fill(page, name, who);
        assertThat(page.getByLabel("Adresse de l’espace")).hasValue(slug);
        check(page);
        button(page, "Recevoir mon lien");
        assertThat(page.getByText("Un lien vient de partir")).isVisible();
        check(page);
        page.navigate(MANAGER + new Newcomer(MANAGER, who + "@example.org").link(1));
        check(page);
        button(page, "Ouvrir mon espace");
        assertThat(page.locator("main .lead")).containsText("Votre espace est en ligne");
        check(page);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(slug + ".localhost")))
                .hasAttribute("href", "http://" + slug + ".localhost:8080/");
        assertThat(complaints).isEmpty();
        assertThat(found).isEmpty();
    }

    private static void fill(Page page, String name, String who) {
        page.navigate(MANAGER + "/signup");
        page.getByLabel("Nom de votre organisation").fill(name);
        page.getByLabel("Votre nom").fill("Nora Nouvelle");
        page.getByLabel("Votre adresse électronique").fill(who + "@example.org");
    }

    private void check(Page page) {
        found.addAll(TestBrowser.violations(page));
        var wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        if (Boolean.TRUE.equals(wide)) {
            found.add("wider than the window: " + page.url());
        }
    }

    private void set(String patch) {
        var answer = api.patch("/api/v1/signup-settings", patch, "If-Match", "*");
        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(200);
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
