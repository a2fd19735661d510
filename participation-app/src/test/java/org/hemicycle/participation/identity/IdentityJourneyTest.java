package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/**
 * One person in two towns at once, from joining to signing out everywhere: at a desk, with a phone, and without scripts. Pictures
 * are kept in the folder named by the system property {@code hemicycle.pictures}.
 */
class IdentityJourneyTest extends ParticipationTest {
    private static final Tenant HERE = TestFleet.found("journey-here", "Ici");
    private static final Tenant THERE = TestFleet.found("journey-there", "Là-Bas");
    private static final String PICTURES = System.getProperty("hemicycle.pictures", "");

    @Test
    void leadsThroughAnAccountAtADesk() {
        travel("desk", TestBrowser::desktop);
    }

    @Test
    void leadsThroughAnAccountOnAPhone() {
        travel("phone", TestBrowser::phone);
    }

    @Test
    void leadsThroughAnAccountWithoutScripts() {
        travel("plain", TestBrowser::withoutScripts);
    }

    @Test
    void showsAdministratorsTheirDesks() {
        demandTerms();
        var camille = administrator(HERE);
        accept(camille);
        try (var desk = TestBrowser.desktop();
                var phone = TestBrowser.phone()) {
            for (var context : List.of(desk, phone)) {
                var name = context.equals(desk) ? "desks-wide" : "desks-phone";
                context.addCookies(camille.cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(address(HERE)))
                        .toList());
                var page = new Visit(context.newPage(), HERE, name);
                for (var path : List.of("/admin/sign-in", "/admin/terms", "/admin/invitations")) {
                    page.go(path);
                    page.look(path.substring(7));
                }
                page.go("/admin/invitations");
                page.fill("Adresses", "ada@exemple.fr, Ada\npas une adresse\nbo@exemple.fr");
                page.press("Vérifier la liste");
                page.look("trial");
            }
        }
    }

    private void travel(String name, Supplier<BrowserContext> device) {
        demandTerms();
        try (var one = device.get();
                var other = device.get()) {
            var visits = List.of(
                    new Visit(one.newPage(), HERE, name + "-here"), new Visit(other.newPage(), THERE, name + "-there"));
            var email = name + "-jeanne@example.org";
            List<Consumer<Visit>> steps = List.of(
                    visit -> join(visit, email),
                    visit -> confirm(visit, email),
                    this::describe,
                    visit -> move(visit, email),
                    this::leave);
            for (var step : steps) {
                visits.forEach(step);
            }
        }
    }

    private void join(Visit visit, String email) {
        visit.go("/participants/new?next=%2Faccount");
        visit.look("sign-up");
        visit.fill("Nom", "Jeanne Morel");
        visit.fill("Adresse électronique", email);
        visit.fill("Mot de passe", PASSWORD);
        visit.press("Créer mon compte");
        visit.sees("Cochez la case");
        visit.look("sign-up-refused");
        visit.fill("Mot de passe", PASSWORD);
        visit.page.getByLabel("J’accepte les conditions").check();
        visit.press("Créer mon compte");
        visit.sees("Regardez vos courriels");
        visit.look("sign-up-sent");
    }

    private void confirm(Visit visit, String email) {
        visit.go(visit.letter(email, 1));
        visit.look("confirm");
        visit.press("Confirmer et se connecter");
        visit.sees(email);
        visit.look("account");
    }

    private void describe(Visit visit) {
        visit.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Profil"))
                .click();
        visit.look("profile");
        visit.fill("Pseudonyme", "jeanne." + visit.name.replace("-", "."));
        visit.fill("À propos", "J’habite la ville depuis vingt ans.\n\nLes vélos, les arbres, les écoles.");
        visit.page.getByLabel("Montrer une page sur moi").check();
        visit.press("Enregistrer");
        visit.sees("Votre compte a été enregistré");
        visit.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir ma page"))
                .click();
        visit.sees("@jeanne.");
        visit.look("person");
    }

    private void move(Visit visit, String email) {
        var other = "new-" + visit.name + "@example.org";
        visit.go("/account/address");
        visit.look("address");
        visit.fill("Nouvelle adresse", other);
        visit.press("Changer d’adresse");
        visit.sees("Changement demandé");
        visit.look("address-pending");
        visit.go(Post.link(other, 1));
        visit.look("address-link");
        visit.press("Confirmer");
        visit.sees("C’est noté");
        visit.go(visit.letter(email, 2));
        visit.press("Confirmer");
        visit.sees("Votre adresse a été changée");
        visit.look("address-done");
    }

    private void leave(Visit visit) {
        visit.go("/account/sessions");
        visit.sees("Cet appareil");
        visit.look("sessions");
        visit.press("Me déconnecter partout");
        visit.sees("déconnecté partout");
        visit.look("sign-in");
        visit.go("/account");
        visit.sees("Se connecter");
    }

    private void demandTerms() {
        for (var tenant : List.of(HERE, THERE)) {
            var camille = administrator(tenant);
            if (camille.get("/admin/terms").body().contains("name=\"notable\"")) {
                continue;
            }
            camille.post(
                    "/admin/terms", "body.fr", "## Respect\n\nSoyez courtois.", "body.en", "## Respect\n\nBe kind.");
        }
    }

    private static void accept(Browser person) {
        person.get("/terms/acceptance");
        person.post("/terms/acceptance", "accepted", "yes");
    }

    private String address(Tenant tenant) {
        return "http://" + tenant.primaryHost().value() + ":" + port;
    }

    /** A page in one town. */
    private final class Visit {
        private final Page page;
        private final Tenant tenant;
        private final String name;

        Visit(Page page, Tenant tenant, String name) {
            this.page = page;
            this.tenant = tenant;
            this.name = name;
        }

        void go(String path) {
            page.navigate(address(tenant) + path);
        }

        void fill(String label, String text) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .fill(text);
        }

        void press(String button) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))
                    .click();
        }

        void sees(String text) {
            assertThat(page.locator("body").innerText()).contains(text);
        }

        /** The path of the link in the letter with this number among those of this town. */
        String letter(String email, int number) {
            return Post.linkOf(tenant.primaryHost().value(), email, number);
        }

        void look(String what) {
            if (!PICTURES.isEmpty()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(PICTURES, name + "-" + what + ".png"))
                        .setFullPage(true));
            }
            if (!name.startsWith("plain")) {
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(what + " is not wider than the window")
                        .isEqualTo(true);
                assertThat(TestBrowser.violations(page)).as(what).isEmpty();
            }
        }
    }
}
