package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.hemicycle.provisioning.settings.Sealed;
import org.hemicycle.provisioning.settings.SettingFields;
import org.hemicycle.provisioning.settings.SettingTable;
import org.hemicycle.testing.TestBrowser;
import org.hemicycle.themes.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Settings in the console and by API. */
class SettingsTest extends ConsoleTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");

    @Test
    void changesComparesAndTakesBackOnAPhone() {
        try (var context = TestBrowser.phone()) {
            changes(context, "settings-phone", "phone");
        }
    }

    @Test
    void changesComparesAndTakesBackOnADesktop() {
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            changes(context, "settings-desktop", "desktop");
        }
    }

    @Test
    void everySettingHasAName() {
        var messages = beans.getBean(Messages.class);
        for (var field : SettingFields.all()) {
            assertThat(messages.keys("fr")).containsAnyOf("setting." + field.key(), "settings." + field.key());
        }
        assertThat(SettingFields.find("proposals.title-max").orElseThrow().max())
                .isEqualTo(500);
        assertThat(SettingFields.find("limits.statement-timeout").orElseThrow().builtIn())
                .isEqualTo("15s");
    }

    @Test
    void aSecretGoesInAndNeverComesOut() throws Exception {
        open("settings-secret");
        var tenant = tenant("settings-secret");
        var path = "/organisations/settings-secret/settings";
        assertThat(operator.get(path + "/mail.password").body()).contains("type=\"password\"");
        assertThat(operator.post(path + "/mail.password", "value", "hush hush", "version", "0")
                        .statusCode())
                .isBetween(302, 303);
        var kept =
                beans.getBean(SettingTable.class).layer("tenant-" + tenant.id()).get("mail.password");
        assertThat(kept).startsWith("{sealed}").doesNotContain("hush");
        assertThat(opened(tenant, new Sealed(String.valueOf(kept)))).isEqualTo("hush hush");
        for (var page : new String[] {path, path + "/mail.password", path + "/history"}) {
            assertThat(operator.get(page).body()).doesNotContain("hush", String.valueOf(kept));
        }
        var view = api.get("/api/v1" + path);
        assertThat(view.http().body()).doesNotContain("hush", "{sealed}");
        assertThat(api.get("/api/v1" + path + "/history").http().body()).doesNotContain("hush", "{sealed}");
        assertThat(operator.get("/layers/default/mail.password").statusCode()).isEqualTo(404);
    }

    @Test
    void namesWhatIsWrongAndWhoWasFaster() {
        open("settings-api");
        var path = "/api/v1/organisations/settings-api/settings";
        assertThat(api.send("PUT", path + "/proposals.title-max", "{\"value\": \"120\"}")
                        .status())
                .isEqualTo(428);
        var tag = api.get(path).header("ETag");
        var wrong = api.send("PUT", path + "/proposals.title-max", "{\"value\": \"9000\"}", "If-Match", tag);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("/value");
        assertThat(wrong.json().at("/errors/0/detail").asString()).contains("500");
        var together = api.send("PUT", path + "/proposals.title-max", "{\"value\": \"3\"}", "If-Match", tag);
        assertThat(together.json().at("/errors/0/code").asString()).isEqualTo("together");
        var set = api.send("PUT", path + "/proposals.title-max", "{\"value\": 120}", "If-Match", tag);
        assertThat(set.status()).as(set.http().body()).isEqualTo(200);
        var late = api.send("PUT", path + "/proposals.title-max", "{\"value\": 130}", "If-Match", tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/changes/0/after").asString()).isEqualTo("120");
        assertThat(api.send("PUT", path + "/proposals.rockets", "{\"value\": 1}", "If-Match", "*")
                        .status())
                .isEqualTo(404);
        var change = api.get(path + "/history").json().at("/items/0/id").asLong();
        var undone = api.post(path + "/history/" + change + "/undo", "", "If-Match", "*");
        assertThat(undone.status()).isEqualTo(200);
        assertThat(api.post(path + "/history/" + change + "/undo", "", "If-Match", "*")
                        .status())
                .isEqualTo(409);
        assertThat(beans.getBean(SettingTable.class)
                        .layer("tenant-" + tenant("settings-api").id()))
                .isEmpty();
    }

    @Test
    void saysWhichAdministratorSetWhatAndWhen() throws Exception {
        open("settings-own");
        var tenant = tenant("settings-own");
        try (var connection =
                        beans.getBean(Cells.class).of(tenant.placement().cell()).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role hemicycle_owner; set local search_path to \""
                    + tenant.id().schema() + "\"");
            statement.execute("""
                    insert into audit_entry (at, actor_name, action) values ('2031-05-04T10:00:00.123456Z', 'Camille Réglage', 'x');
                    update organisation set settings = settings || '{"identity": {"closed": true}, "terms": {"version": 2},
                      "changed": {"identity": "2031-05-04T10:00:00.123456+00:00"}}'
                    """);
            connection.commit();
        }
        assertThat(operator.get("/organisations/settings-own/settings").body())
                .contains("identity.closed", "Camille Réglage", "4 May 2031", "terms.version")
                .doesNotContain("changed.identity");
        var own = api.get("/api/v1/organisations/settings-own/settings").json().at("/administrators");
        assertThat(own.valueStream()
                        .filter(one -> one.at("/key").asString().equals("identity.closed"))
                        .map(one -> one.at("/at").asString()))
                .containsExactly("2031-05-04T10:00:00.123456Z");
    }

    private void changes(BrowserContext context, String slug, String width) {
        open(slug);
        var page = context.newPage();
        BrowserTest.signIn(page);
        page.navigate(MANAGER + "/organisations/" + slug);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir et changer les réglages"))
                .click();
        look(page, width, "settings");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Longueur maximale d’un titre"))
                .click();
        page.getByLabel("Valeur dans cette couche").fill("2");
        button(page, "Enregistrer");
        assertThat(page.locator("#field-value-error")).isVisible();
        page.getByLabel("Valeur dans cette couche").fill("99");
        button(page, "Enregistrer");
        assertThat(page.getByText("Le réglage est enregistré.")).isVisible();
        page.navigate(MANAGER + "/organisations/" + slug + "/settings/proposals.title-max");
        look(page, width, "setting");
        page.navigate(MANAGER + "/organisations/" + slug + "/settings/history");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Comparer avec maintenant"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("99")))
                .isVisible();
        look(page, width, "settings-history");
        button(page, "Reprendre");
        assertThat(page.getByText("Le changement est repris.")).isVisible();
        page.navigate(MANAGER + "/layers/kind-association");
        look(page, width, "layer");
        assertThat(beans.getBean(SettingTable.class)
                        .layer("tenant-" + tenant(slug).id()))
                .isEmpty();
    }

    private String opened(Tenant tenant, Sealed sealed) throws Exception {
        var cells = beans.getBean(Cells.class);
        try (var connection = cells.of(tenant.placement().cell()).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role hemicycle_owner; set local search_path to \""
                    + tenant.id().schema() + "\"");
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return beans.getBean(TenantVault.class)
                    .openText(sql, tenant.id(), Sealed.name("mail.password"), sealed.bytes());
        }
    }

    private static void look(Page page, String width, String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        assertThat(TestBrowser.violations(page)).as(name).isEmpty();
        assertThat(page.content()).as(name).doesNotContainPattern("\\[[a-z]+[a-z-]*\\.[a-z.-]+\\]");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private Tenant tenant(String slug) {
        return beans.getBean(Organisations.class).find(slug).orElseThrow().tenant();
    }
}
