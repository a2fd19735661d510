package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;

/** Where somebody is signed in, and how they end it. */
class SessionsListTest extends ParticipationTest {
    private static final String PHONE =
            "User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1";
    private static final Pattern KEY = Pattern.compile("action=\"(/account/sessions/[0-9a-f-]{36})\"");

    @Test
    void namesEachDeviceAndEndsOne() {
        var here = participant(LYON, "devices@example.org");
        var phone = fromAPhone("devices@example.org");
        var page = here.get("/account/sessions").body();
        assertThat(page).contains("Cet appareil", "Safari · iPhone", "Appareil inconnu");
        assertThat(phone.get("/account").status()).isEqualTo(200);
        var key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        assertThat(here.post(key.group(1), "_method", "delete").location()).isEqualTo("/account/sessions");
        assertThat(phone.get("/account").status()).isEqualTo(303);
        assertThat(here.get("/account").status()).isEqualTo(200);
    }

    @Test
    void endsNobodyElses() {
        var victim = participant(LYON, "ended-target@example.org");
        var attacker = participant(LYON, "ended-attacker@example.org");
        fromAPhone("ended-target@example.org");
        var key = KEY.matcher(victim.get("/account/sessions").body());
        assertThat(key.find()).isTrue();
        attacker.get("/account/sessions");
        attacker.post(key.group(1), "_method", "delete");
        assertThat(victim.get("/account/sessions").body()).contains("Safari · iPhone");
    }

    @Test
    void signsOutEverywhere() {
        var here = participant(LYON, "everywhere@example.org");
        var there = participant(LYON, "everywhere@example.org");
        var other = participant(LYON, "not-everywhere@example.org");
        here.get("/account/sessions");
        assertThat(here.post("/account/sessions", "_method", "delete").location())
                .isEqualTo("/session/new");
        assertThat(here.get("/account").status()).isEqualTo(303);
        assertThat(there.get("/account").status()).isEqualTo(303);
        assertThat(other.get("/account").status()).isEqualTo(200);
    }

    @Test
    void writesWhenTheDeviceIsNew() {
        participant(LYON, "observed@example.org");
        assertThat(TestMail.to("observed@example.org"))
                .as("the first device is no news")
                .isEmpty();
        fromAPhone("observed@example.org");
        assertThat(Post.letter("observed@example.org", 1)).contains("Safari", "iPhone", "/account/sessions");
    }

    @Test
    void staysSilentAboutADeviceThatIsKnown() {
        var here = participant(LYON, "let-be@example.org");
        here.get("/account");
        here.post("/session/end");
        here.get("/session/new");
        assertThat(here.cookies()).containsKey("device");
        here.post("/session", "email", "let-be@example.org", "password", PASSWORD);
        fromAPhone("let-be@example.org");
        Post.letter("let-be@example.org", 1);
        assertThat(TestMail.to("let-be@example.org")).as("the phone only").hasSize(1);
    }

    private Browser fromAPhone(String email) {
        var phone = visitor(LYON);
        phone.get("/session/new");
        var form = "_csrf=%s&email=%s&password=%s"
                .formatted(phone.token(), email.replace("@", "%40"), PASSWORD.replace(" ", "+"));
        var answer = phone.send("POST", "/session", form, "Content-Type: application/x-www-form-urlencoded", PHONE);
        assertThat(answer.status()).isEqualTo(303);
        for (var cookie : answer.headers().get("set-cookie")) {
            var pair = cookie.split(";")[0].split("=", 2);
            phone.cookies().put(pair[0], pair[1]);
        }
        return phone;
    }
}
