package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;

/** A session is a row in the home of one tenant, and a cookie of one host name. */
class SessionsTest extends ParticipationTest {
    @Test
    void theCookieIsOfOneHostAndForNoScript() {
        participant(LYON, "cookie@example.org");
        var browser = visitor(LYON);
        browser.get("/session/new");
        var answer = browser.post("/session", "email", "cookie@example.org", "password", PASSWORD);
        var session = answer.headers().get("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("session="))
                .findFirst()
                .orElseThrow();
        assertThat(session.toLowerCase(Locale.ROOT))
                .contains("path=/;", "httponly", "samesite=lax")
                .doesNotContain("domain=");
    }

    @Test
    void theRowIsInTheTenantsHomeOnly() {
        var browser = participant(LYON, "row@example.org");
        var id = new String(Base64.getDecoder().decode(browser.cookies().get("session")));
        var count = "select count(*) from spring_session where session_id = ?";
        assertThat(inside(LYON, () -> sql.sql(count).param(id).query(Long.class).single()))
                .isOne();
        assertThat(inside(
                        NANTES, () -> sql.sql(count).param(id).query(Long.class).single()))
                .isZero();
    }

    @Test
    void aCookieThatIsNoIdentifierIsNoSession() {
        for (var nonsense :
                new String[] {"AAAA", "AA==", "bm90LWFuLWlk", "../../..", "'; drop table participant; --"}) {
            assertThat(visitor(LYON)
                            .get("/session/new", "Cookie: session=" + nonsense)
                            .status())
                    .as(nonsense)
                    .isEqualTo(200);
        }
    }

    @Test
    void endsAfterThirtyDaysHoweverOftenItIsUsed() {
        var browser = participant(LYON, "long@example.org");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        began(browser, 29);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        began(browser, 31);
        assertThat(browser.get("/account").location()).startsWith("/session/new");
        var id = new String(Base64.getDecoder().decode(browser.cookies().get("session")));
        assertThat(inside(
                        LYON,
                        () -> sql.sql("select count(*) from spring_session where session_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private void began(Browser browser, int daysAgo) {
        var id = new String(Base64.getDecoder().decode(browser.cookies().get("session")));
        inside(
                LYON,
                () -> sql.sql("update spring_session set creation_time = ? where session_id = ?")
                        .params(Instant.now().minus(Duration.ofDays(daysAgo)).toEpochMilli(), id)
                        .update());
    }
}
