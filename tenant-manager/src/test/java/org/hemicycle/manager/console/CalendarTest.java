package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.provisioning.settings.SettingTable;
import org.hemicycle.testing.TestBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The legal calendar of an organisation in the console. */
class CalendarTest extends ConsoleTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");

    @Test
    void keepsTheEveAndTheDayOfAVoteOnAPhone() {
        try (var context = TestBrowser.phone()) {
            keeps(context, "calendar-phone", "phone");
        }
    }

    @Test
    void keepsTheEveAndTheDayOfAVoteOnADesktop() {
        try (var context = TestBrowser.visitor(1280, 900, "fr-FR", true)) {
            keeps(context, "calendar-desktop", "desktop");
        }
    }

    @Test
    void sendsBackADayThatHasPassedAndAnHourThatIsNone() throws Exception {
        open("calendar-wrong");
        var answer = operator.post(
                "/organisations/calendar-wrong/calendar", "vote", "2020-01-01", "close", "late", "version", "0");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("That day has passed", "Write an hour", "2020-01-01", "value=\"late\"");
        assertThat(silences("calendar-wrong")).isNull();
    }

    @Test
    void tellsTheSecondOfTwoThatTheFirstWasThere() throws Exception {
        open("calendar-two");
        var vote = LocalDate.now().plusDays(30).toString();
        var path = "/organisations/calendar-two/calendar";
        assertThat(operator.post(path, "vote", vote, "close", "20:00", "version", "0")
                        .statusCode())
                .isBetween(302, 303);
        var second = operator.post(path, "vote", vote, "close", "18:00", "version", "0");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("value=\"18:00\"");
        assertThat(silences("calendar-two")).endsWith(vote + "T20:00");
    }

    private void keeps(BrowserContext context, String slug, String name) {
        open(slug);
        var vote = LocalDate.now().plusDays(40);
        var page = context.newPage();
        BrowserTest.signIn(page);
        page.navigate(MANAGER + "/organisations/" + slug + "/calendar");
        picture(page, name + "-empty");
        assertThat(TestBrowser.violations(page)).isEmpty();
        page.getByLabel("Jour du vote").fill(vote.toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajouter cette réserve"))
                .click();
        assertThat(page.getByText("La réserve est inscrite")).isVisible();
        assertThat(page.getByText("à venir")).isVisible();
        assertThat(silences(slug)).isEqualTo(vote.minusDays(1) + "T00:00/" + vote + "T20:00");
        picture(page, name);
        assertThat(TestBrowser.violations(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer"))
                .click();
        assertThat(page.getByText("Aucune réserve")).isVisible();
        assertThat(silences(slug)).isNull();
    }

    private @Nullable String silences(String slug) {
        var tenant = beans.getBean(Organisations.class).find(slug).orElseThrow().tenant();
        return beans.getBean(SettingTable.class).layer("tenant-" + tenant.id()).get("calendar.silences");
    }

    private static void picture(Page page, String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, "calendar-" + name + ".png"))
                    .setFullPage(true));
        }
    }
}
