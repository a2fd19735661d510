package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.hemicycle.testing.TestDns;
import org.junit.jupiter.api.Test;

/** Own host names in the console, as an operator works with them. */
class HostNamesTest extends ConsoleTest {
    @Test
    void leadAnOperatorFromTheClaimToTheVerifiedName() {
        open("domain-journey");
        try (var context = TestBrowser.desktop()) {
            journey(context, "domain-journey", "participer.domain-journey.example");
        }
    }

    @Test
    void workOnAPhone() {
        open("domain-phone");
        try (var context = TestBrowser.phone()) {
            journey(
                    context,
                    "domain-phone",
                    "un-nom-vraiment-tres-long-pour-un-telephone.participer.domain-phone.example");
        }
    }

    @Test
    void saysWhatIsWrongBesideTheField() {
        open("domain-wrong");
        operator.get("/organisations/domain-wrong/host-names");
        var refused = operator.post("/organisations/domain-wrong/host-names", "name", "other.localhost");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Names of the platform cannot be claimed", "other.localhost");
        operator.post("/organisations/domain-wrong/host-names", "name", "HTTPS://Www.Domain-Wrong.Example/start");
        assertThat(operator.get("/organisations/domain-wrong/host-names").body())
                .contains("www.domain-wrong.example", "hemicycle-verification=");
        operator.post("/organisations/domain-wrong/host-names", "name", "own.domain-wrong.example", "vouched", "true");
        assertThat(operator.get("/organisations/domain-wrong/host-names").body())
                .contains("On the word of " + OPERATOR_EMAIL, "on the word of an operator");
        assertThat(tenant("domain-wrong").hostNames().own().toString()).contains("own.domain-wrong.example");
        assertThat(operator.post("/organisations/domain-wrong/host-names/nobody.example/check")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showTheDomainOfLettersToo() {
        open("sender-console");
        try (var context = TestBrowser.phone()) {
            var page = context.newPage();
            BrowserTest.signIn(page);
            page.navigate(MANAGER + "/organisations/sender-console");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Domaine d’envoi"))
                    .click();
            button(page, "Choisir ce domaine");
            assertThat(page.locator("#field-domain-error").count()).isEqualTo(1);
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.locator("#field-domain").fill("courrier.sender-console.example");
            button(page, "Choisir ce domaine");
            assertThat(page.locator(".claim").innerText()).contains("participer@courrier.sender-console.example");
            TestDns.texts("courrier.sender-console.example", "v=spf1 +all");
            button(page, "Vérifier maintenant");
            assertThat(page.locator(".claim").innerText()).contains("Autorise tout le monde", "Pas encore publié");
            assertThat(TestBrowser.violations(page)).isEmpty();
            picture(page, "sender-phone");
        }
    }

    private void journey(BrowserContext context, String slug, String name) {
        TestDns.addresses(EDGE, EDGE_ADDRESS);
        var page = context.newPage();
        BrowserTest.signIn(page);
        page.navigate(MANAGER + "/organisations/" + slug);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Noms de domaine"))
                .click();
        assertThat(TestBrowser.violations(page)).isEmpty();
        button(page, "Demander ce nom");
        assertThat(page.locator("#field-name-error").count()).isEqualTo(1);
        assertThat(TestBrowser.violations(page)).isEmpty();
        page.getByLabel("Nom de domaine").fill(name);
        button(page, "Demander ce nom");
        assertThat(page.locator(".claim").innerText()).contains("En attente de preuve", name);
        var proof = page.locator(".record").first().locator("code");
        TestDns.texts(proof.first().innerText(), proof.nth(1).innerText());
        TestDns.addresses(name, "192.0.2.9");
        again(name);
        button(page, "Vérifier maintenant");
        assertThat(page.locator(".claim").innerText()).contains("Mène ailleurs", "192.0.2.9");
        assertThat(TestBrowser.violations(page)).isEmpty();
        picture(page, slug + "-elsewhere");
        TestDns.forget(name);
        TestDns.alias(name, EDGE);
        again(name);
        button(page, "Vérifier maintenant");
        assertThat(page.locator(".claim").innerText()).contains("Vérifié", "Mène ici");
        assertThat(TestBrowser.violations(page)).isEmpty();
        picture(page, slug + "-verified");
        assertThat(tenant(slug).hostNames().own().toString()).contains(name);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Changer le nom principal"))
                .click();
        page.click("main form button");
        assertThat(tenant(slug).primaryHost().value()).isEqualTo(name);
        page.navigate(MANAGER + "/organisations/" + slug + "/host-names");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Abandonner ce nom"))
                .click();
        assertThat(page.locator("main").innerText()).contains("C’est le nom principal");
        assertThat(TestBrowser.violations(page)).isEmpty();
        button(page, "Abandonner ce nom");
        assertThat(tenant(slug).hostNames().all()).hasSize(1);
        assertThat(List.of(tenant(slug).primaryHost().value())).containsExactly(slug + ".localhost");
    }

    /** As if nobody had looked a moment ago. */
    private void again(String name) {
        beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update host_claim set checked_at = checked_at - interval '1 minute' where name = ?")
                .param(name)
                .update();
    }

    private static void picture(Page page, String name) {
        var folder = System.getenv("HEMICYCLE_PICTURES");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private Tenant tenant(String slug) {
        return beans.getBean(Organisations.class).find(slug).orElseThrow().tenant();
    }
}
