package org.hemicycle.participation.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class SigningInTest extends ParticipationTest {
    private static final Pattern LINK =
            Pattern.compile("http://lyon\\.localhost:\\d+(/session/links/[A-Za-z0-9_-]+(\\?next=\\S+)?)");

    @Test
    void joinsByAMailThatProvesTheAddress() {
        var browser = visitor(LYON);
        browser.get("/participants/new");
        var answer = join(browser, "jeanne-joins@example.org");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(answer.location()).body()).contains("Regardez vos courriels");
        assertThat(signIn(visitor(LYON), "jeanne-joins@example.org", PASSWORD).status())
                .isEqualTo(422);
        var link = linkSentTo("jeanne-joins@example.org", 1);
        assertThat(browser.get(link).body()).contains("Confirmez votre adresse");
        assertThat(signIn(visitor(LYON), "jeanne-joins@example.org", PASSWORD).status())
                .as("a GET confirms nothing")
                .isEqualTo(422);
        var entered = browser.post(link.replaceFirst("\\?.*", ""), "next", "/account");
        assertThat(entered.location()).isEqualTo("/account");
        assertThat(browser.get("/account").body()).contains("jeanne-joins@example.org");
        assertThat(browser.post(link.replaceFirst("\\?.*", "")).status())
                .as("a link is good once")
                .isEqualTo(404);
        assertThat(signIn(visitor(LYON), "jeanne-joins@example.org", PASSWORD).status())
                .isEqualTo(303);
    }

    @Test
    void answersTheSameForAKnownAddress() {
        participant(LYON, "known@example.org");
        var browser = visitor(LYON);
        browser.get("/participants/new");
        var known = join(browser, "known@example.org");
        var unknown = join(browser, "unknown@example.org");
        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.location()).isEqualTo(unknown.location());
        linkSentTo("known@example.org", 1);
        assertThat(TestMail.to("known@example.org").getFirst())
                .satisfies(mail -> assertThat(mail.getSubject()).startsWith("Vous avez déjà un compte"));
        var wrong = signIn(visitor(LYON), "known@example.org", "not the password");
        var nobody = signIn(visitor(LYON), "nobody@example.org", "not the password");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(withoutToken(wrong).replace("known@", "nobody@")).isEqualTo(withoutToken(nobody));
    }

    @Test
    void signsInByALinkAndGoesBackToWhereOneWas() {
        participant(LYON, "linked@example.org");
        var browser = visitor(LYON);
        browser.get("/session/link/new?next=%2Faccount");
        assertThat(browser.post("/session/link", "email", "linked@example.org", "next", "/account")
                        .location())
                .isEqualTo("/session/link/sent");
        var link = linkSentTo("linked@example.org", 1);
        assertThat(link).endsWith("?next=%2Faccount");
        assertThat(browser.get(link).body()).contains("value=\"/account\"");
        assertThat(browser.post(link.replaceFirst("\\?.*", ""), "next", "/account")
                        .location())
                .isEqualTo("/account");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void forgetsThePasswordOfWhoeverAskedFirst() {
        var attacker = visitor(LYON);
        attacker.get("/participants/new");
        join(attacker, "victim@example.org");
        linkSentTo("victim@example.org", 1);
        var victim = visitor(LYON);
        victim.get("/session/link/new");
        victim.post("/session/link", "email", "victim@example.org");
        var link = linkSentTo("victim@example.org", 2);
        victim.get(link);
        assertThat(victim.post(link).status()).isEqualTo(303);
        assertThat(signIn(visitor(LYON), "victim@example.org", PASSWORD).status())
                .isEqualTo(422);
    }

    @Test
    void locksAnAccountAfterTenWrongPasswords() {
        participant(LYON, "locked@example.org");
        var browser = visitor(LYON);
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(signIn(browser, "locked@example.org", "wrong " + attempt).status())
                    .isEqualTo(422);
        }
        assertThat(signIn(browser, "locked@example.org", PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void givesANewSessionToWhoeverSignsIn() {
        var browser = participant(LYON, "fixed@example.org");
        var before = browser.cookies().get("session");
        browser.get("/session/new");
        browser.get("/account");
        signIn(browser, "fixed@example.org", PASSWORD);
        assertThat(browser.cookies().get("session")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void endsTheSession() {
        var browser = participant(LYON, "leaving@example.org");
        browser.get("/account");
        assertThat(browser.post("/session/end").location()).isEqualTo("/");
        assertThat(browser.get("/account").location()).isEqualTo("/session/new?next=%2Faccount");
    }

    @Test
    void leadsToNoOtherSite() {
        participant(LYON, "careful@example.org");
        for (var next :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example"}) {
            var browser = visitor(LYON);
            browser.get("/session/new");
            var answer = browser.post("/session", "email", "careful@example.org", "password", PASSWORD, "next", next);
            assertThat(answer.header("Location")).isEqualTo("/");
        }
    }

    @Test
    void believesNoFormFromElsewhere() {
        participant(LYON, "forged@example.org");
        var browser = visitor(LYON);
        assertThat(browser.post("/session", "email", "forged@example.org", "password", PASSWORD)
                        .status())
                .as("no token")
                .isEqualTo(419);
        browser.get("/session/new");
        var body = "_csrf=" + browser.token() + "&email=forged@example.org&password=x";
        var type = "Content-Type: application/x-www-form-urlencoded";
        assertThat(browser.send("POST", "/session", body, type, "Origin: http://nantes.localhost:8080")
                        .status())
                .isEqualTo(403);
        assertThat(browser.send("POST", "/session", body, type, "Sec-Fetch-Site: same-site")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void putsNoSecretOfAFormIntoItsErrorPage() {
        var type = "Content-Type: application/x-www-form-urlencoded";
        var refused = visitor(LYON).send("POST", "/session", "_csrf=old&email=a@example.org&password=geheim", type);
        assertThat(refused.status()).isEqualTo(419);
        assertThat(refused.body()).doesNotContain("_csrf=", "password=", "geheim", "a%40example.org");
    }

    @Test
    void givesNoCookieToWhoeverOnlyReads() {
        assertThat(visitor(LYON).get("/").headers()).doesNotContainKey("set-cookie");
        assertThat(visitor(LYON).get("/session/new").header("Set-Cookie"))
                .contains("csrf=")
                .doesNotContain("session=");
    }

    @Test
    void refusesPasswordsThatOthersTryFirst() {
        var browser = visitor(LYON);
        browser.get("/participants/new");
        for (var password : new String[] {"court", "motdepasse2026", "azertyuiop", "1234567890", "aaaaaaaaaaaa"}) {
            var answer = browser.post("/participants", "name", "Ada", "email", "ada@example.org", "password", password);
            assertThat(answer.status()).as(password).isEqualTo(422);
            assertThat(answer.body()).contains("value=\"Ada\"").doesNotContain(password);
        }
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        var here = participant(LYON, "moving@example.org");
        var there = participant(LYON, "moving@example.org");
        here.get("/account");
        var changed = here.post("/account/password", "current", PASSWORD, "password", "cheval agrafe batterie");
        assertThat(changed.status()).isEqualTo(303);
        assertThat(here.get("/account").body()).contains("Votre mot de passe a été changé");
        assertThat(there.get("/account").status()).isEqualTo(303);
        assertThat(signIn(visitor(LYON), "moving@example.org", "cheval agrafe batterie")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void isNobodyAtTheNeighbours() {
        var lyon = participant(LYON, "twice@example.org");
        var nantes = visitor(NANTES);
        nantes.cookies().putAll(lyon.cookies());
        assertThat(nantes.get("/account").status()).isEqualTo(303);
        assertThat(signIn(visitor(NANTES), "twice@example.org", PASSWORD).status())
                .isEqualTo(422);
        assertThat(lyon.get("/account").status()).isEqualTo(200);
    }

    private static Browser.Answer join(Browser browser, String email) {
        return browser.post("/participants", "name", "Jeanne Arc", "email", email, "password", PASSWORD);
    }

    private static Browser.Answer signIn(Browser browser, String email, String password) {
        browser.get("/session/new");
        return browser.post("/session", "email", email, "password", password);
    }

    private static String withoutToken(Browser.Answer answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    static String linkSentTo(String address, int number) {
        for (int seen = TestMail.count(); TestMail.to(address).size() < number; seen = TestMail.count()) {
            assertThat(TestMail.await(seen + 1)).as("a mail for " + address).isTrue();
        }
        try {
            var message = TestMail.to(address).get(number - 1);
            var match = LINK.matcher(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(message)
                    .replace("=\r\n", "")
                    .replace("=3D", "="));
            assertThat(match.find()).isTrue();
            return match.group(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void looksAtAllOfAPassword() {
        var longest = "a password of sixty-four characters, which is the most there are";
        assertThat(longest).hasSize(64);
        var hash = new BCryptPasswordEncoder(4).encode(longest);
        inside(LYON, () -> sql.sql("""
                insert into participant (email, name, password_hash, locale, confirmed_at) values (?, 'Lina', ?, 'fr', now())
                """).params("lina@example.org", hash).update());
        assertThat(signIn(visitor(LYON), "lina@example.org", longest + "x").status())
                .isEqualTo(422);
        assertThat(signIn(visitor(LYON), "lina@example.org", longest).status()).isEqualTo(303);
    }
}
