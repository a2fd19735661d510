package org.hemicycle.participation.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.cells.SupportAccess;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members, roles, the log and support access in a real browser: nobody is kept out, at the width of a phone too. */
class LookOfRolesTest extends ParticipationTest {
    private static final SupportAccess PLATFORM = TestFleet.supportAccess(Clock.systemUTC());
    private static final Pattern LINK = Pattern.compile("<nav class=\"admin-sections\".*?</nav>", Pattern.DOTALL);
    private static final Pattern HREF = Pattern.compile("href=\"(/admin[^\"]*)\"");

    private SampleSpace space;

    @BeforeEach
    void build() {
        space = new SampleSpace(this, LYON);
    }

    @Test
    void keepsNobodyOut() throws Exception {
        var camille = administrator(LYON);
        var karim = person("Karim Texier de La Villardière-Montgolfier");
        camille.get("/admin/members/" + karim);
        camille.post("/admin/members/" + karim + "/roles", "role", "editor", "space", "" + space.number());
        camille.post("/admin/members/" + karim + "/roles", "role", "moderator");
        camille.post(
                "/admin/members/invitations",
                "name",
                "Dominique",
                "email",
                "d-" + UUID.randomUUID() + "@example.org",
                "role",
                "analyst");
        var asked = UUID.randomUUID();
        var open = UUID.randomUUID();
        PLATFORM.ask(LYON, asked, "Anna Weber", "Le logo ne s’affiche pas sur la page d’accueil", 60);
        PLATFORM.ask(LYON, open, "Bruno Klein", "Les phases de la démarche sont dans le désordre", 240);
        camille.get("/admin/support");
        camille.post("/admin/support/" + open + "/consent");
        for (var path :
                List.of("/admin", "/admin/members", "/admin/members/" + karim, "/admin/log", "/admin/support")) {
            look(path, camille);
        }
        look("/admin/members?q=introuvable", camille);
        look("/admin", staff(LYON, "moderator"));
        var operator = enter(open);
        look("/", operator);
        look("/admin/look", operator);
    }

    @Test
    void leadsEverybodyOnlyWhereTheDoorIsOpen() {
        for (var role : List.of("administrator", "moderator", "editor", "analyst", "facilitator", "evaluator")) {
            var person = staff(LYON, role);
            var sections = LINK.matcher(person.get("/admin").body());
            assertThat(sections.find()).as(role).isTrue();
            HREF.matcher(sections.group())
                    .results()
                    .forEach(found -> assertThat(person.get(found.group(1)).status())
                            .as(role + " " + found.group(1))
                            .isEqualTo(200));
        }
    }

    private Browser enter(UUID access) throws Exception {
        var token = UUID.randomUUID().toString();
        var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        PLATFORM.prepareEntrance(LYON, access, digest, Instant.now().plusSeconds(60));
        var operator = visitor(LYON);
        look("/support/entrance/" + token, operator);
        operator.get("/support/entrance/" + token);
        operator.post("/support/entrance/" + token);
        return operator;
    }

    private long person(String name) {
        return space.number(
                "insert into participant (email, name, locale, confirmed_at) values (?, ?, 'fr', now()) returning id",
                "karim-" + UUID.randomUUID() + "@collectivites-territoriales.example.org",
                name);
    }

    private void look(String path, Browser person) {
        look(path, person, 390, "fr-FR");
        look(path, person, 1280, path.equals("/admin/support") ? "en-GB" : "fr-FR");
    }

    private void look(String path, Browser person, int width, String language) {
        try (var context = TestBrowser.visitor(width, 900, language, true)) {
            person.cookies()
                    .forEach(
                            (name, value) -> context.addCookies(List.of(new Cookie(name, value).setUrl(address("/")))));
            var page = context.newPage();
            page.navigate(address(path));
            keep(page, path, width, language);
            assertThat(TestBrowser.violations(page)).as(path + " at " + width).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " at " + width)
                    .isLessThanOrEqualTo(width);
            assertThat(page.content()).as(path).doesNotContainPattern("\\[[a-z]+\\.[a-z.-]+\\]");
        }
    }

    private String address(String path) {
        return "http://lyon.localhost:" + port + path;
    }

    private static void keep(Page page, String path, int width, String language) {
        var folder = System.getProperty("hemicycle.pictures");
        if (folder != null) {
            var name =
                    "roles" + path.replaceAll("[^a-z]+", "-") + "-" + width + "-" + language.substring(0, 2) + ".png";
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name)));
        }
    }
}
