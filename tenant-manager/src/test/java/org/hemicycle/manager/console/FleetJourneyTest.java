package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.manager.fleet.Collecting;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fleet at a glance in a real browser, at the desk and on a telephone: nobody is kept out. */
class FleetJourneyTest extends ConsoleTest {
    private final List<String> found = new ArrayList<>();

    @Test
    void goesFromAnIssueToItsRemedyAndSpeaksToThoseConcerned() {
        open("glance-one");
        open("glance-two");
        beans.getBean(JdbcClient.class).sql("""
                        update tenant set state = 'past-due', name = '{"fr": "Communauté de communes de la Longue Vallée et des Hauts Plateaux", "en": "Long"}'
                         where slug = 'glance-one'
                        """).update();
        beans.getBean(Collecting.class).look();
        for (int width : List.of(390, 1280)) {
            try (var context = TestBrowser.visitor(width, 844, "fr-FR", true)) {
                var page = context.newPage();
                BrowserTest.signIn(page);
                look(page, "/?q=glance", "list-" + width);
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Un problème"))
                        .first()
                        .click();
                look(page, null, "issues-" + width);
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Paiement en retard"))
                        .first()
                        .click();
                look(page, null, "issue-" + width);
                look(page, "/organisations/glance-one", "health-" + width);
                look(page, "/issues?organisation=nobody", "issues-none-" + width);
                look(page, "/usage", "usage-" + width);
                page.navigate(MANAGER + "/?q=glance");
                page.getByLabel("Choisir Communauté").check();
                button(page, "Leur écrire…");
                assertThat(page.getByLabel("Organisations choisies").last()).hasValue("glance-one");
                page.getByLabel("Titre en français").fill("Nouveaux tarifs au 1er janvier");
                page.getByLabel("Texte en français").fill("Ils baissent.\n\nVoyez votre page d’offre.");
                button(page, "Aperçu");
                look(page, null, "announcement-preview-" + width);
                button(page, "Publier l’annonce");
                look(page, null, "announcement-" + width);
                look(page, "/announcements", "announcements-" + width);
                look(page, "/announcements/new", "announcement-new-" + width);
                page.navigate(MANAGER + "/maintenance");
                page.getByLabel("Début").fill("2031-01-01T10:00");
                page.getByLabel("Fin").fill("2031-01-01T12:00");
                page.getByLabel("Espace fermé").check();
                page.getByLabel("Texte pour le public, en français").fill("Nous changeons le serveur.");
                button(page, "Prévoir cette maintenance");
                look(page, null, "maintenance-" + width);
                button(page, "Annuler");
                page.navigate(MANAGER + "/webhooks");
                page.getByLabel("Adresse").fill("https://10.0.0.1/");
                button(page, "Ajouter le webhook");
                look(page, null, "webhooks-" + width);
                page.getByLabel("Adresse").fill("https://hooks.example.org/hemicycle");
                button(page, "Ajouter le webhook");
                look(page, null, "webhook-" + width);
                button(page, "Envoyer un essai");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Essai"))
                        .first()
                        .click();
                look(page, null, "delivery-" + width);
                look(page, "/suspensions/new?organisation=glance-one&organisation=glance-two", "suspensions-" + width);
                look(page, "/issues?show=open&language=en", "issues-en-" + width);
                page.navigate(MANAGER + "/issues?language=fr");
            }
        }
        assertThat(found).isEmpty();
    }

    private void look(Page page, String path, String name) {
        if (path != null) {
            page.navigate(MANAGER + path);
        }
        var pictures = System.getProperty("hemicycle.pictures");
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures, name + ".png"))
                    .setFullPage(true));
        }
        TestBrowser.violations(page).forEach(violation -> found.add(name + " " + violation));
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
