package org.hemicycle.participation.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.secrets.OneTimeCodes;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;

/** Authenticator applications and recovery codes of participants. */
class SecondFactorTest extends ParticipationTest {
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<code>([a-z2-9-]{19})</code>");

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void isAddedWithItsFirstCodeAndGivesTenRecoveryCodes() {
        var jeanne = participant(LYON, email);
        assertThat(jeanne.get("/account/security").body()).contains("Application d’authentification");
        assertThat(jeanne.post("/account/security/authenticator").location())
                .startsWith("/account/security/authenticator");
        var page = jeanne.get("/account/security/authenticator");
        assertThat(page.body()).contains("<svg class=\"qr\"");
        var secret = secret(page);
        assertThat(confirm(jeanne, "000000").status()).isEqualTo(422);
        assertThat(jeanne.get("/account/security/authenticator").body())
                .as("the same secret after a wrong code")
                .contains(OneTimeCodes.text(secret));
        var confirmed = confirm(jeanne, now(secret));
        assertThat(codes(confirmed)).hasSize(10).doesNotHaveDuplicates();
        assertThat(jeanne.get("/account/security").body()).contains("En place depuis", "Il vous en reste 10");
    }

    @Test
    void isAskedForBeforeTheSessionCounts() {
        participant(LYON, email);
        var secret = authenticator(LYON, email);
        var browser = withPassword(email, "/account");
        assertThat(browser.get("/account").location()).isEqualTo("/session/new?next=%2Faccount");
        assertThat(browser.get("/session/new?next=%2Faccount").location()).isEqualTo("/session/code?next=%2Faccount");
        assertThat(browser.get("/").location()).isEqualTo("/session/code?next=%2F");
        assertThat(browser.get("/session/code?next=%2Faccount").status()).isEqualTo(200);
        assertThat(browser.post("/account/password", "password", "autre chose que cela")
                        .location())
                .isEqualTo("/session/new");
        var before = browser.cookies().get("session");
        assertThat(typeCode(browser, secret).status()).isEqualTo(303);
        assertThat(browser.cookies().get("session")).as("a new identifier").isNotEqualTo(before);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(browser.get("/session/code").location()).isEqualTo("/");
    }

    @Test
    void refusesACodeThatWasTaken() {
        participant(LYON, email);
        var secret = authenticator(LYON, email);
        var first = withPassword(email, "/");
        var second = withPassword(email, "/");
        var code = now(secret);
        assertThat(type(first, code).status()).isEqualTo(303);
        assertThat(type(second, code).status()).isEqualTo(422);
    }

    @Test
    void takesACodeOfAClockThatIsHalfAMinuteWrongAndNoMore() {
        var secret = OneTimeCodes.newSecret();
        var now = Instant.parse("2026-11-23T11:00:10Z");
        for (int seconds : new int[] {-30, 0, 30}) {
            assertThat(OneTimeCodes.step(secret, OneTimeCodes.code(secret, now.plusSeconds(seconds)), now, 0))
                    .as("%d seconds", seconds)
                    .isPresent();
        }
        for (int seconds : new int[] {-90, 90}) {
            assertThat(OneTimeCodes.step(secret, OneTimeCodes.code(secret, now.plusSeconds(seconds)), now, 0))
                    .as("%d seconds", seconds)
                    .isEmpty();
        }
    }

    @Test
    void looksAtNoCodeAfterFiveWrongOnes() {
        participant(LYON, email);
        var secret = authenticator(LYON, email);
        var browser = withPassword(email, "/");
        for (int i = 0; i < 5; i++) {
            assertThat(type(browser, "12345" + i).body()).contains("Ce code n’est pas bon");
        }
        var right = typeCode(browser, secret);
        assertThat(right.status()).isEqualTo(422);
        assertThat(right.body()).contains("Trop d’essais");
    }

    @Test
    void letsInOnceWithARecoveryCode() {
        var jeanne = participant(LYON, email);
        jeanne.get("/account/security");
        jeanne.post("/account/security/authenticator");
        var secret = secret(jeanne.get("/account/security/authenticator"));
        var code = codes(confirm(jeanne, now(secret))).getFirst();
        var lost = withPassword(email, "/account");
        assertThat(lost.get("/session/code").body()).contains("with=recovery");
        lost.get("/session/code?with=recovery");
        assertThat(lost.post("/session/code", "with", "recovery", "code", code.toUpperCase(), "next", "/account")
                        .location())
                .isEqualTo("/account");
        assertThat(lost.get("/account").body()).contains("Il vous en reste 9");
        var again = withPassword(email, "/account");
        again.get("/session/code?with=recovery");
        assertThat(again.post("/session/code", "with", "recovery", "code", code).status())
                .isEqualTo(422);
    }

    @Test
    void isReplacedOnlyWhenTheNewOneIsConfirmed() {
        var jeanne = participant(LYON, email);
        var former = authenticator(LYON, email);
        var browser = withPassword(email, "/account");
        typeCode(browser, former);
        browser.get("/account/security");
        browser.post("/account/security/authenticator");
        var fresh = secret(browser.get("/account/security/authenticator"));
        assertThat(fresh).isNotEqualTo(former);
        assertThat(jeanne.get("/account").status()).isEqualTo(200);
        confirm(browser, now(fresh));
        var next = withPassword(email, "/");
        assertThat(type(next, OneTimeCodes.code(former, Instant.now().plusSeconds(30)))
                        .status())
                .isEqualTo(422);
        assertThat(type(next, OneTimeCodes.code(fresh, Instant.now().plusSeconds(30)))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void isChangedByNobodyWhoHasOnlyThePassword() {
        var before = participant(LYON, email);
        authenticator(LYON, email);
        before.get("/account/security");
        assertThat(before.post("/account/security/authenticator").location())
                .isEqualTo("/session/code?next=%2Faccount%2Fsecurity");
        assertThat(before.post("/account/security/authenticator", "_method", "delete")
                        .location())
                .isEqualTo("/session/code?next=%2Faccount%2Fsecurity");
        assertThat(before.post("/account/security/recovery-codes").location())
                .isEqualTo("/session/code?next=%2Faccount%2Fsecurity");
    }

    @Test
    void isNothingAtTheNeighbours() {
        participant(LYON, email);
        var secret = authenticator(LYON, email);
        var halfway = withPassword(email, "/");
        var nantes = visitor(NANTES);
        nantes.get("/session/new");
        nantes.cookies().put("session", halfway.cookies().get("session"));
        assertThat(nantes.post("/session/code", "code", now(secret)).location()).isEqualTo("/session/new");
        assertThat(nantes.get("/").status()).isEqualTo(200);
    }

    @Test
    void canBeGivenUpForAnotherSignIn() {
        participant(LYON, email);
        authenticator(LYON, email);
        var browser = withPassword(email, "/");
        browser.get("/session/code");
        assertThat(browser.post("/session/end").location()).isEqualTo("/");
        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    @Test
    void tellsTheOwnerByMailThatItWasAdded() {
        protectAccount(participant(LYON, email));
        org.awaitility.Awaitility.await().until(() -> !TestMail.to(email).isEmpty());
        assertThat(TestMail.to(email))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("La protection de votre compte a changé"));
    }

    @Test
    void isSealedAtRest() {
        participant(LYON, email);
        var secret = authenticator(LYON, email);
        var kept =
                inside(LYON, () -> sql.sql("""
                select secret from authenticator a join participant p on p.id = a.participant_id where p.email = ?
                """).param(email).query(byte[].class).single());
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private Browser withPassword(String address, String next) {
        var browser = visitor(LYON);
        browser.get("/session/new");
        assertThat(browser.post("/session", "email", address, "password", PASSWORD, "next", next)
                        .location())
                .isEqualTo(next);
        return browser;
    }

    private static Browser.Answer type(Browser browser, String code) {
        browser.get("/session/code");
        return browser.post("/session/code", "code", code);
    }

    private static Browser.Answer confirm(Browser browser, String code) {
        return browser.post("/account/security/authenticator/confirmation", "code", code);
    }

    private static String now(byte[] secret) {
        return OneTimeCodes.code(secret, Instant.now());
    }

    static byte[] secret(Browser.Answer page) {
        var match = SECRET.matcher(page.body());
        assertThat(match.find()).as(page.body()).isTrue();
        return new Base32().decode(match.group(1).replace(" ", ""));
    }

    static List<String> codes(Browser.Answer page) {
        return CODE.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }
}
