package org.hemicycle.participation.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.identity.Post;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What attackers try at the door, and that it fails. */
class AttacksOnSigningInTest extends ParticipationTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String[] ELSEWHERE = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "\\\\evil.example"
    };

    @Autowired
    private Participants participants;

    @Test
    void sessionFixationGivesTheAttackerNothing() {
        participant(LYON, "fixation-target@example.org");
        var attacker = participant(LYON, "fixation-attacker@example.org");
        var planted = attacker.cookies().get("session");
        var victim = visitor(LYON);
        victim.cookies().put("session", planted);
        victim.get("/session/link/new");
        assertThat(victim.post("/session", "email", "fixation-target@example.org", "password", PASSWORD)
                        .status())
                .isEqualTo(303);
        assertThat(victim.cookies().get("session")).isNotEqualTo(planted);
        assertThat(victim.get("/account").body()).contains("fixation-target@example.org");
        assertThat(attacker.get("/account").body()).doesNotContain("fixation-target@example.org");
    }

    @Test
    void anIdentifierOfTheAttackersChoiceBecomesNoSession() {
        participant(LYON, "chosen-id@example.org");
        var victim = visitor(LYON);
        victim.cookies().put("session", "MTIzNDU2NzgtMTIzNC0xMjM0LTEyMzQtMTIzNDU2Nzg5YWJj");
        victim.get("/session/new");
        victim.post("/session", "email", "chosen-id@example.org", "password", PASSWORD);
        assertThat(victim.cookies().get("session")).doesNotStartWith("MTIzNDU2Nzg");
    }

    @Test
    void aSessionCookieOfOneTenantIsNoSessionAtAnother() {
        var lyon = participant(LYON, "cookie-thief@example.org");
        participant(NANTES, "cookie-thief@example.org");
        var nantes = visitor(NANTES);
        nantes.cookies().putAll(lyon.cookies());
        assertThat(nantes.get("/account").location()).startsWith("/session/new");
    }

    @Test
    void formsWithoutTheTokenOfThisVisitorAreRefused() {
        participant(LYON, "csrf@example.org");
        var nantes = visitor(NANTES);
        nantes.get("/session/new");
        var lyon = visitor(LYON);
        lyon.get("/session/new");
        for (var path :
                new String[] {"/session", "/session/link", "/participants", "/session/end", "/terms/acceptance"}) {
            assertThat(visitor(LYON)
                            .send("POST", path, "email=csrf%40example.org", FORM)
                            .status())
                    .as(path + " without a token")
                    .isEqualTo(419);
            assertThat(lyon.send("POST", path, "_csrf=" + nantes.token(), FORM).status())
                    .as(path + " with one of another tenant")
                    .isEqualTo(419);
        }
    }

    @Test
    void formsFromAnotherSiteAreRefused() {
        var browser = visitor(LYON);
        browser.get("/session/new");
        for (var header : new String[] {
            "Origin: https://evil.example",
            "Origin: null",
            "Origin: http://nantes.localhost",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site"
        }) {
            assertThat(browser.send("POST", "/session", "_csrf=" + browser.token(), FORM, header)
                            .status())
                    .as(header)
                    .isEqualTo(403);
        }
    }

    @Test
    void noWayInLeadsToAnotherSite() {
        participant(LYON, "redirected@example.org");
        for (var next : ELSEWHERE) {
            var browser = visitor(LYON);
            browser.get("/session/new");
            assertThat(browser.post("/session", "email", "redirected@example.org", "password", PASSWORD, "next", next)
                            .header("Location"))
                    .as("password, " + next)
                    .isEqualTo("/");
            assertThat(browser.get("/session/new?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                            .header("Location"))
                    .as("signed in already, " + next)
                    .isEqualTo("/");
        }
        participant(LYON, "by-link-elsewhere@example.org");
        var asking = visitor(LYON);
        asking.get("/session/link/new");
        asking.post("/session/link", "email", "by-link-elsewhere@example.org", "next", "//evil.example");
        var link = Post.link("by-link-elsewhere@example.org", 1);
        assertThat(link).doesNotContain("evil");
        asking.get(link);
        assertThat(asking.post(link.replaceFirst("\\?.*", ""), "next", "//evil.example")
                        .header("Location"))
                .isEqualTo("/");
    }

    @Test
    void aForgedHostNameReachesNoLetter() {
        participant(LYON, "host-header@example.org");
        var browser = visitor(LYON);
        browser.get("/session/link/new");
        var form = "_csrf=" + browser.token() + "&email=host-header%40example.org";
        browser.send(
                "POST", "/session/link", form, FORM, "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example");
        assertThat(Post.letter("host-header@example.org", 1))
                .contains("http://lyon.localhost:")
                .doesNotContain("evil.example");
        assertThat(visitor("evil.example")
                        .send("POST", "/session/link", form, FORM)
                        .status())
                .isEqualTo(404);
        assertThat(visitor("lyon.localhost.evil.example").get("/session/new").status())
                .isEqualTo(404);
    }

    @Test
    void aLinkIsGoodOnceForAWhileAndInOnePlace() {
        for (var address : new String[] {"link-used@example.org", "link-old@example.org", "link-foreign@example.org"}) {
            participant(LYON, address);
            participant(NANTES, address);
            var browser = visitor(LYON);
            browser.get("/session/link/new");
            browser.post("/session/link", "email", address);
        }
        var used = Post.link("link-used@example.org", 1);
        var browser = visitor(LYON);
        browser.get(used);
        assertThat(browser.post(used).status()).isEqualTo(303);
        isNoLongerGood(visitor(LYON), used);

        var old = Post.link("link-old@example.org", 1);
        inside(
                LYON,
                () -> sql.sql(
                                "update sign_in_link set expires_at = now() - interval '1 second' where email = 'link-old@example.org'")
                        .update());
        isNoLongerGood(visitor(LYON), old);

        var foreign = Post.link("link-foreign@example.org", 1);
        isNoLongerGood(visitor(NANTES), foreign);
        isNoLongerGood(visitor(LYON), "/session/links/" + "A".repeat(43));
        var home = visitor(LYON);
        assertThat(home.get(foreign).status()).as("nothing was changed at home").isEqualTo(200);
        assertThat(home.post(foreign).status()).isEqualTo(303);
    }

    @Test
    void anInvitationOfAnotherTenantOpensNothing() {
        var camille = administrator(LYON);
        camille.get("/admin/invitations");
        camille.post("/admin/invitations", "list", "foreign-guest@example.org");
        var link = Post.link("foreign-guest@example.org", 1);
        var nantes = visitor(NANTES);
        var page = nantes.get(link);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("plus ouverte", "demandez-en une autre");
        nantes.get("/session/new");
        assertThat(nantes.post(link, "name", "Eve", "password", PASSWORD).status())
                .isEqualTo(404);
        assertThat(visitor(LYON).get(link).status()).isEqualTo(200);
    }

    @Test
    void ofGuessesSentAtOnceTenAreLookedAt() throws Exception {
        participant(LYON, "guessed@example.org");
        var email = new EmailAddress("guessed@example.org");
        Callable<Boolean> guess = () -> CurrentTenant.call(
                LYON, () -> participants.guess(email).orElseThrow().admitted());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 60).mapToObj(_ -> guess).toList());
            int admitted = 0;
            for (var answer : answers) {
                admitted += answer.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(10);
        }
        var owner = visitor(LYON);
        owner.get("/session/new");
        assertThat(owner.post("/session", "email", "guessed@example.org", "password", PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anAddressIsSentFiveLettersAnHourAtMost() {
        participant(LYON, "flooded@example.org");
        var attacker = visitor(LYON);
        attacker.get("/session/link/new");
        for (int i = 0; i < 12; i++) {
            attacker.post("/session/link", "email", "flooded@example.org");
        }
        participant(LYON, "after-the-flood@example.org");
        attacker.get("/session/link/new");
        attacker.post("/session/link", "email", "after-the-flood@example.org");
        Post.letter("after-the-flood@example.org", 1);
        assertThat(TestMail.to("flooded@example.org")).hasSizeBetween(1, 5);
    }

    private static void isNoLongerGood(Browser browser, String link) {
        var shown = browser.get(link);
        assertThat(shown.status()).isEqualTo(404);
        assertThat(shown.body()).contains("plus valable", "href=\"/session/link/new\"");
        browser.get("/session/new");
        var pressed = browser.post(link);
        assertThat(pressed.status()).isEqualTo(404);
        assertThat(browser.get("/account").status()).isEqualTo(303);
    }
}
