package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plans and entitlements in the console, at both widths. */
class PlansTest extends ConsoleTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");

    @Test
    void changesAPlanWithAPreviewOnAPhone() throws Exception {
        try (var context = TestBrowser.phone()) {
            changes(context, "plan-phone", "phone");
        }
    }

    @Test
    void changesAPlanWithAPreviewOnADesktop() throws Exception {
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            changes(context, "plan-desktop", "desktop");
        }
    }

    @Test
    void saysWhatIsWrongBesideItsField() {
        operator.get("/plans/new");
        var answer = operator.post(
                "/plans",
                "name.fr",
                "Petite",
                "key",
                "Nope",
                "quotas.mails.soft",
                "many",
                "quotas.storage.soft",
                "9",
                "quotas.storage.hard",
                "5",
                "position",
                "1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "id=\"field-key-error\"", "id=\"field-name.en-error\"", "id=\"field-quotas.mails.soft-error\"")
                .contains("id=\"field-quotas.storage.soft-error\"", "value=\"Petite\"", "value=\"many\"");
    }

    @Test
    void tellsTheSecondOfTwoOperators() {
        operator.get("/plans/new");
        operator.post("/plans", "name.fr", "Duo", "name.en", "Duo", "key", "duo", "position", "90", "offered", "yes");
        var page = operator.get("/plans/duo").body();
        assertThat(page).contains("name=\"version\" value=\"1\"");
        operator.post("/plans/duo", "version", "1", "name.fr", "Trio", "name.en", "Trio", "position", "90");
        operator.get("/plans/duo");
        var late = operator.post("/plans/duo", "version", "1", "name.fr", "Solo", "name.en", "Solo", "position", "90");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("A colleague changed this plan", "value=\"Solo\"", "value=\"2\"");
    }

    private void changes(BrowserContext context, String slug, String width) throws Exception {
        open(slug);
        var tenant = tenant(slug);
        used(tenant, "storage", 900_000_000);
        used(tenant, "administrators", 2);
        var page = context.newPage();
        BrowserTest.signIn(page);
        page.navigate(MANAGER + "/plans");
        look(page, width, "plans");
        page.navigate(MANAGER + "/plans/free");
        look(page, width, "plan");
        page.navigate(MANAGER + "/organisations/" + slug + "/plan");
        assertThat(page.getByText("900 Mo sur 1 Go")).isVisible();
        assertThat(page.getByText("Bientôt à la limite")).isVisible();
        look(page, width, "entitlements");
        grant(page, slug, width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Changer de formule"))
                .click();
        page.getByLabel("Campagne").check();
        button(page, "Voir ce qui changerait");
        assertThat(page.getByText("Modules gagnés")).isVisible();
        look(page, width, "preview");
        button(page, "Passer à la formule Campagne");
        assertThat(page.getByText("La formule est changée.")).isVisible();
        assertThat(tenant(slug).plan().key()).isEqualTo("campaign");
        page.navigate(MANAGER + "/organisations/" + slug + "/plan/new?plan=free");
        look(page, width, "back");
        stale(page, slug);
    }

    private void grant(Page page, String slug, String width) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Accorder ou retirer un module"))
                .click();
        page.getByLabel("Module", new Page.GetByLabelOptions().setExact(true)).selectOption("proposals");
        page.getByLabel("Ne plus permettre ce module").check();
        page.getByLabel("Raison").fill("Le temps d’un essai");
        button(page, "Accorder la dérogation");
        assertThat(page.locator("#field-until-error")).isVisible();
        look(page, width, "override");
        page.getByLabel("Dernier jour").fill(LocalDate.now().plusDays(20).toString());
        button(page, "Accorder la dérogation");
        assertThat(page.locator("strong", new Page.LocatorOptions().setHasText("Module retiré")))
                .isVisible();
        assertThat(page.getByText("activé, en lecture seule")).isVisible();
        look(page, width, "granted");
        assertThat(tenant(slug).isReadOnly("proposals", java.time.Instant.now()))
                .isTrue();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lever"))
                .click();
        assertThat(page.getByText("La dérogation est levée")).isVisible();
    }

    private void stale(Page page, String slug) {
        var path = "/api/v1/organisations/" + slug;
        api.patch(path, "{\"name\": {\"fr\": \"Un autre nom\"}}", "If-Match", "*");
        button(page, "Passer à la formule Libre");
        assertThat(page.getByText("Quelqu’un vient de changer cette organisation."))
                .isVisible();
        assertThat(tenant(slug).plan().key()).isEqualTo("campaign");
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
                .click();
    }

    private void used(Tenant tenant, String quota, long amount) throws Exception {
        var cells = beans.getBean(Cells.class);
        try (var connection = cells.of(tenant.placement().cell()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into jobs.usage (tenant_role, quota, period, used) values ('%s', '%s', '1970-01-01', %d)"
                            .formatted(tenant.id().role(), quota, amount));
        }
    }

    private Tenant tenant(String slug) {
        return beans.getBean(Organisations.class).find(slug).orElseThrow().tenant();
    }
}
