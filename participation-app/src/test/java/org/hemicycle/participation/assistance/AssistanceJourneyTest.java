package org.hemicycle.participation.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day of a facilitator, with a phone and at a desk, by the keyboard. */
class AssistanceJourneyTest extends ParticipationTest {
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void takesDownWhatPeopleSayAtAWorkshop(int width) {
        var look = new Look(port, width);
        var space = new SampleSpace(this, LYON);
        space.proposal("Une fontaine sur la place du marché", 3);
        var meeting = new Meeting(staff(LYON, "facilitator"), space, "workshop", 3);
        try (BrowserContext window = look.window(meeting.facilitator, "fr-FR")) {
            Page page = window.newPage();
            look.go(page, meeting.path);
            look.judge(page, "taking-empty");
            takeByKeyboard(page, "Planter des tilleuls place Bellecour", "Fatima");
            takeByKeyboard(page, "Ouvrir la piscine du Rhône le dimanche matin de neuf heures à midi", "");
            assertThat(page.locator("[role=status]").first().textContent()).contains("2 contributions prises en note");
            look.judge(page, "taking");
            page.locator("#field-title").fill("Court");
            page.locator("main form[action$='/proposals'] .button-primary").click();
            page.locator("#error-summary").waitFor();
            look.judge(page, "taking-errors");
            look.go(page, meeting.path + "/lines");
            page.locator("#field-lines")
                    .fill("titre;texte;nom\nDes arceaux à vélos devant chaque école;Douze par école;Ali\nCourt;;");
            page.locator("main form[action$='/lines'] .button").click();
            look.judge(page, "lines-errors");
            page.locator("#field-lines")
                    .fill("Des arceaux à vélos devant chaque école\nUn marché du soir le jeudi, toute l’année");
            page.locator("main form[action$='/lines'] .button").click();
            look.judge(page, "lines-ready");
            page.locator("form[action$='/lines/taking'] .button-primary").click();
            assertThat(page.locator("[role=status]").first().textContent()).contains("4 contributions");
            look.go(page, meeting.path + "/comments");
            page.locator("#field-body").fill("Avec de l’eau potable, et un banc tout près.");
            look.judge(page, "comments");
            page.locator("main form[action$='/comments'] .button-primary").click();
            look.go(page, meeting.path + "/supports");
            page.locator("input[type=checkbox]").first().check();
            look.judge(page, "supports");
            page.locator("main form.form .button-primary").click();
            page.locator("#sheet:has-text('Personne n° 2 sur 3')").waitFor();
            look.go(page, meeting.path + "/settings");
            look.judge(page, "settings");
            page.locator("form[action$='/closure'] .button").click();
            look.judge(page, "workshops");
            look.go(page, meeting.path);
            look.judge(page, "taking-closed");
            look.go(page, "/spaces/" + space.slug() + "/proposals");
            look.judge(page, "public-list");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void getsAnAccountAtADeskAndEntersWithTheCard(int width) {
        var look = new Look(port, width);
        var desk = new Meeting(staff(LYON, "facilitator"), new SampleSpace(this, LYON), "desk", 0);
        String number;
        String words;
        try (BrowserContext window = look.window(desk.facilitator, "fr-FR")) {
            Page page = window.newPage();
            look.go(page, desk.path + "/accounts");
            page.locator("#field-name").fill("Yvette Martin-Delacroix");
            page.locator("#field-terms-yes").check();
            page.locator("#field-identity-yes").check();
            look.judge(page, "desk");
            page.locator("form[action$='/accounts'] .button-primary").click();
            page.locator(".paper-card").waitFor();
            look.judge(page, "card");
            print(page, "card-printed-" + width);
            number = page.locator(".paper-card-number").textContent();
            words = page.locator(".paper-card-words").textContent();
            page.locator(".actions a").last().click();
            assertThat(page.locator("main").textContent()).doesNotContain(words.strip());
            look.judge(page, "desk-after");
        }
        try (BrowserContext window = look.window(visitor(LYON), "fr-FR")) {
            Page page = window.newPage();
            look.go(page, "/session/new");
            page.locator("form[action='/session/card/form'] button").click();
            look.judge(page, "enter");
            page.locator("#field-number").fill(number);
            page.locator("#field-secret").fill("un deux trois quatre cinq six");
            page.locator("main .button-primary").click();
            look.judge(page, "enter-refused");
            page.locator("#field-secret").fill(words);
            page.locator("main .button-primary").click();
            page.waitForURL("**/account/password");
            look.judge(page, "entered");
        }
    }

    private static void takeByKeyboard(Page page, String title, String name) {
        page.keyboard().type(title);
        page.keyboard().press("Tab");
        page.keyboard().type("Avec de l’ombre et des bancs.");
        page.keyboard().press("Tab");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        page.locator("th a:has-text(\"" + title + "\")").waitFor();
    }

    private static void print(Page page, String name) {
        String folder = System.getProperty("hemicycle.pictures");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".paper-card-number").isVisible()).isTrue();
        assertThat(page.locator(".admin-sections").isVisible()).isFalse();
        assertThat(page.locator(".not-printed").isVisible()).isFalse();
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
