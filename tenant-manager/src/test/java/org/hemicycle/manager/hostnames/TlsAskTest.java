package org.hemicycle.manager.hostnames;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.hemicycle.testing.TestDns;
import org.junit.jupiter.api.Test;

/** Test 8 of what hosting must show, at the tenant manager: for which names certificates may be had. */
class TlsAskTest extends HostNamesTest {
    private static final int RANDOM_NAMES = 10_000;

    @Test
    void allowsNamesUnderTheBaseDomainAndVerifiedOnes() {
        organisation("tls-town");
        verified("tls-town", "www.tls-town.example");
        claim("tls-town", "new.tls-town.example");
        assertThat(ask("www.tls-town.example")).isEqualTo(200);
        assertThat(ask("tls-town.localhost")).isEqualTo(200);
        assertThat(ask("new.tls-town.example")).isEqualTo(404);
        assertThat(ask("nobody.localhost")).isEqualTo(404);
        assertThat(ask("")).isEqualTo(404);
        api.delete("/api/v1/organisations/tls-town?graceDays=0");
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ask("www.tls-town.example") == 404 && ask("tls-town.localhost") == 404);
    }

    @Test
    void isNotForThePublic() {
        organisation("tls-hidden");
        assertThat(ask("tls-hidden.localhost")).isEqualTo(200);
        for (var header : new String[] {"X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via"}) {
            assertThat(api.anonymously("GET", "/_tls/ask?domain=tls-hidden.localhost", null, header, "somebody")
                            .status())
                    .as(header)
                    .isEqualTo(404);
        }
    }

    @Test
    void standsTenThousandRandomNamesWithoutAskingTheDns() {
        int questions = TestDns.questions();
        sql.sql("update host_claim set next_check_at = next_check_at + interval '1 hour'")
                .update();
        var random = new Random(8);
        for (int at = 0; at < RANDOM_NAMES; at++) {
            var name = "x" + Long.toString(random.nextLong(), 36).replace('-', 'z')
                    + (at % 2 == 0 ? ".example" : ".localhost");
            assertThat(ask(name)).isEqualTo(404);
        }
        assertThat(TestDns.questions() - questions).isLessThan(100);
    }
}
