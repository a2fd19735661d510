package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hemicycle.manager.fleet.Collecting;
import org.hemicycle.testing.TestBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the host keeps of a client, in the console and by API. */
class RecordTest extends ConsoleTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");

    @Test
    void isWrittenAndReadOnAPhone() {
        try (var context = TestBrowser.phone()) {
            writes(context, "record-phone", "phone");
        }
    }

    @Test
    void isWrittenAndReadOnADesktop() {
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            writes(context, "record-desktop", "desktop");
        }
    }

    @Test
    void namesEveryWrongFieldAndGivesBackWhatWasWritten() {
        open("record-wrong");
        var answer = operator.post(
                "/organisations/record-wrong/record",
                "version",
                "0",
                "legalName",
                "Amis de la Saône",
                "contractFrom",
                "2027-05-01",
                "contractUntil",
                "2027-04-01",
                "noticeDays",
                "many",
                "contacts.billing.email",
                "nobody at home");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "This is before the beginning",
                        "A whole number is expected",
                        "An e-mail address is expected",
                        "This field is needed",
                        "value=\"Amis de la Saône\"",
                        "value=\"nobody at home\"");
        var wrong = api.send(
                "PUT",
                "/api/v1/organisations/record-wrong/record",
                "{\"contacts\": {\"billing\": {\"email\": \"?\"}}, \"colour\": \"red\", \"agreementSignedOn\": \"soon\"}",
                "If-Match",
                "*");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactly("/colour");
        assertThat(api.get("/api/v1/organisations/record-wrong/record").json().size())
                .as("nothing was kept")
                .isEqualTo(1);
    }

    @Test
    void tellsTheSecondOfTwoWhatIsThere() {
        open("record-two");
        var path = "/api/v1/organisations/record-two/record";
        assertThat(api.send("PUT", path, "{\"legalName\": \"One\"}").status()).isEqualTo(428);
        var tag = api.get(path).header("ETag");
        var first = api.send(
                "PUT",
                path,
                "{\"legalName\": \"One\", \"noticeDays\": 90, \"contacts\": {\"technical\": {\"name\": \"Ines\"}}}",
                "If-Match",
                tag);
        assertThat(first.status()).as(first.http().body()).isEqualTo(200);
        assertThat(first.json().at("/contacts/technical/name").asString()).isEqualTo("Ines");
        var second = api.send("PUT", path, "{\"legalName\": \"Two\"}", "If-Match", tag);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().at("/current/legalName").asString()).isEqualTo("One");
        var late = operator.post(
                "/organisations/record-two/record", "version", "0", "legalName", "Three", "notes", "Kept for me");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Somebody changed the record", "Kept for me");
    }

    @Test
    void keepsNamesOutOfTheTrailAndOfOtherRecords() {
        open("record-private");
        open("record-neighbour");
        var kept = api.send(
                "PUT",
                "/api/v1/organisations/record-private/record",
                "{\"contacts\": {\"contract\": {\"name\": \"Zoé Zabulon\"}}}",
                "If-Match",
                "*");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(operator.get("/organisations/record-private").body())
                .contains("contacts.contract.name")
                .doesNotContain("Zabulon");
        assertThat(operator.get("/organisations/record-private/record").body()).contains("Zoé Zabulon");
        assertThat(operator.get("/organisations/record-neighbour/record").body())
                .doesNotContain("Zabulon");
    }

    @Test
    void isAnIssueWhenTheContractEndsAndNoneWhenItGoesOn() {
        open("record-ending");
        open("record-lasting");
        keep("record-ending", LocalDate.now().plusDays(100));
        keep("record-lasting", LocalDate.now().plusDays(200));
        beans.getBean(Collecting.class).look();
        assertThat(operator.get("/issues?kind=contract-ending").body())
                .contains("Contract about to end", "/organisations/record-ending/record")
                .doesNotContain("record-lasting");
        keep("record-ending", LocalDate.now().plusYears(3));
        beans.getBean(Collecting.class).look();
        assertThat(operator.get("/issues?kind=contract-ending").body()).doesNotContain("record-ending");
    }

    private void keep(String slug, LocalDate until) {
        var body = "{\"contractUntil\": \"%s\", \"noticeDays\": 90}".formatted(until);
        var kept = api.send("PUT", "/api/v1/organisations/" + slug + "/record", body, "If-Match", "*");
        assertThat(kept.status()).as(kept.http().body()).isEqualTo(200);
    }

    private void writes(BrowserContext context, String slug, String name) {
        open(slug);
        var page = context.newPage();
        BrowserTest.signIn(page);
        page.navigate(MANAGER + "/organisations/" + slug + "/record");
        assertThat(page.getByText("Rien n’est encore noté")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Modifier la fiche"))
                .click();
        page.getByLabel("Raison sociale").fill("Association Les Amis de la Saône et de ses affluents");
        page.getByLabel("Dernier jour").fill(LocalDate.now().plusDays(100).toString());
        page.getByLabel("Préavis").fill("90");
        page.getByText("Protection des données (DPO)").click();
        page.locator("[name='contacts.data-protection.name']").fill("Dominique Delorme");
        page.locator("[name='contacts.data-protection.email']").fill("dpo@example.org");
        page.getByLabel("Notes").fill("Facture en janvier.\n\nPréfère le téléphone.");
        look(page, name + "-edit");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer la fiche"))
                .click();
        assertThat(page.getByText("La fiche est enregistrée")).isVisible();
        assertThat(page.getByText("le préavis court jusqu’au")).isVisible();
        assertThat(page.getByText("dpo@example.org")).isVisible();
        look(page, name);
    }

    private static void look(Page page, String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, "record-" + name + ".png"))
                    .setFullPage(true));
        }
        assertThat(TestBrowser.violations(page)).isEmpty();
    }
}
