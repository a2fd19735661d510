package org.hemicycle.participation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.verification.SampleVerification.condition;
import static org.hemicycle.participation.verification.SampleVerification.email;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real people before a real browser, with a phone and at a desk: every page is looked at by axe. */
class JourneysTest extends ParticipationTest {
    private SampleVerification verification;
    private SampleSpace space;

    /** What people hold in their hands. */
    enum Screen {
        PHONE(TestBrowser::phone),
        DESK(TestBrowser::desktop);

        private final Supplier<BrowserContext> open;

        Screen(Supplier<BrowserContext> open) {
            this.open = open;
        }
    }

    @BeforeEach
    void settle() {
        verification = new SampleVerification(LYON, sql, transaction);
        verification.inside(() -> sql.sql("delete from verification").update()
                + sql.sql("delete from verification_try").update()
                + sql.sql("delete from verification_conflict").update()
                + sql.sql("delete from identity_document").update()
                + sql.sql("delete from verification_handler").update());
        space = new SampleSpace(this, LYON);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonOnTheListSupports(Screen screen) {
        verification.open("census", "{}");
        var list = "surname;birth;district\nLe Goff;04/05/1990;Centre\nMartin;05/06/1991;Quai\n";
        verification.applyCensus(administrator(LYON), list, "surname", "birth");
        verification.demand(space, condition("support", "census", "\"Centre\"", 16));
        var proposal = "/proposals/" + space.proposal("Des bancs à l’ombre sur le quai", 3);
        try (var context = screen.open.get()) {
            var page = signedIn(context, "participant");
            go(page, proposal);
            assertThat(page.locator(".support-why").textContent()).contains("Réservé aux habitants");
            look(page, screen, "proposal");
            page.locator("a.support-button").click();
            look(page, screen, "steps");
            page.locator(".work a.button").click();
            page.locator("input[name=surname]").fill("Martine");
            page.locator("input[name=birth]").fill("4 mai");
            page.locator("form[action$=census] button").click();
            look(page, screen, "census-error");
            page.locator("input[name=surname]").fill("LE-GOFF");
            page.locator("input[name=birth]").fill("4/5/1990");
            page.locator("form[action$=census] button").click();
            page.waitForURL("**" + proposal + "/support");
            page.locator("button.support-button").click();
            page.locator(".support-given").waitFor();
            go(page, "/account/verifications");
            look(page, screen, "account");
        }
        assertThat(verification.count(
                        "select supports from proposal_tally where proposal_id = ?",
                        Long.valueOf(proposal.replaceFirst(".*/", ""))))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void aPaperIsSentAndAccepted(Screen screen) throws Exception {
        verification.open("document", "{\"papers\":\"Un justificatif de domicile de moins de trois mois.\"}");
        verification.open("letter", "{}");
        try (var context = screen.open.get();
                var desk = TestBrowser.desktop()) {
            var page = signedIn(context, "participant");
            go(page, "/account/verifications");
            look(page, screen, "account-empty");
            go(page, "/account/verifications/letter");
            look(page, screen, "letter");
            go(page, "/account/verifications/document");
            look(page, screen, "document");
            page.locator("input[type=file]").setInputFiles(new FilePayload("piece.png", "image/png", picture()));
            page.locator("form[enctype] button").click();
            assertThat(page.locator("main").textContent()).contains("chez l’équipe");
            var staff = signedIn(desk, "moderator");
            go(staff, "/admin/verification/documents");
            look(staff, screen, "documents-desk");
            staff.locator("td a").first().click();
            org.awaitility.Awaitility.await()
                    .until(() -> staff.evaluate("document.querySelector('figure img')?.naturalWidth > 0")
                            .equals(true));
            look(staff, screen, "document-look");
            staff.locator("input[name=number]").fill("12AB34567");
            staff.locator("input[name=born]").fill("1980");
            staff.locator("form[action$=acceptance] button").click();
            assertThat(staff.locator("main").textContent()).contains("acceptée");
            go(page, "/account/verifications");
            assertThat(page.locator("main").textContent()).contains("Vérifié");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorSetsItUp(Screen screen) {
        try (var context = screen.open.get()) {
            var page = signedIn(context, "administrator");
            go(page, "/admin/verification");
            look(page, screen, "admin");
            page.locator("textarea[name=districts]").fill("Centre = 69001, 69002\nQuai");
            page.locator("form[action$=districts] button").click();
            go(page, "/admin/verification/handlers/census");
            page.locator("input[name=enabled]").check();
            look(page, screen, "handler");
            page.locator(".save-bar button").click();
            go(page, "/admin/verification/census");
            look(page, screen, "census-desk");
            var list = "Nom;Date de naissance;Quartier\nLe Goff;04/05/1990;Centre\nMartin;bientôt;Quai\n";
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("liste.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
            page.locator("form[enctype] button").click();
            look(page, screen, "census-columns");
            page.locator("form[action$=columns] button").click();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> verification.count("select count(*) from census_upload where state = 'read'") == 1);
            go(page, "/admin/verification/census");
            look(page, screen, "census-faults");
            page.locator("form[action$=application] button").click();
            look(page, screen, "census-applied");
            var id = verification.count("select space_id from component where id = ?", space.component());
            go(page, "/admin/spaces/" + id + "/components/" + space.component() + "/conditions");
            page.locator("[id='field-support.handlers-census']").check();
            page.locator("[id='field-support.districts-centre']").check();
            look(page, screen, "conditions");
            page.locator(".save-bar button").click();
            go(page, "/spaces/" + space.slug() + "/proposals");
            look(page, screen, "list");
            assertThat(page.locator("main").textContent())
                    .contains("Réservé aux habitants : Centre".replace(" :", "\u00a0:"));
            for (var path : List.of("conflicts", "letters", "documents")) {
                go(page, "/admin/verification/" + path);
                look(page, screen, path + "-empty");
            }
        }
    }

    private Page signedIn(BrowserContext context, String role) {
        var person = role.equals("participant") ? participant(LYON, email()) : staff(LYON, role);
        person.cookies()
                .forEach((name, value) ->
                        context.addCookies(List.of(new Cookie(name, value).setUrl("http://lyon.localhost:" + port))));
        return context.newPage();
    }

    private void go(Page page, String path) {
        page.navigate("http://lyon.localhost:" + port + path);
    }

    /** Axe looks, and whoever asks for pictures gets them. */
    private static void look(Page page, Screen screen, String name) {
        var folder = System.getProperty("hemicycle.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, screen.name().toLowerCase(java.util.Locale.ROOT) + "-" + name + ".png"))
                    .setFullPage(true));
        }
        assertThat(TestBrowser.violations(page)).as(name).isEmpty();
    }

    private static byte[] picture() throws Exception {
        var image = new BufferedImage(600, 380, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xdfe8f2));
        graphics.fillRect(0, 0, 600, 380);
        graphics.setColor(Color.DARK_GRAY);
        graphics.drawString("SPECIMEN 12AB34567", 60, 120);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
