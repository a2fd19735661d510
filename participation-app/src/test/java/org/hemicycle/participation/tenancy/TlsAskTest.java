package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Test 8 of what hosting must show: for which names certificates may be had. */
class TlsAskTest extends ParticipationTest {
    private static final int RANDOM_NAMES = 10_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void allowsNamesUnderTheBaseDomainAndVerifiedOnes() throws Exception {
        var tenant = TestFleet.found("asking-for-tls", "Certville");
        TestFleet.bring(tenant, "www.certville.example", true);
        TestFleet.bring(tenant, "new.certville.example", false);
        until(() -> ask("www.certville.example") == 200);
        assertThat(ask("asking-for-tls.localhost")).isEqualTo(200);
        assertThat(ask("WWW.certville.example.")).isEqualTo(200);
        assertThat(ask("new.certville.example")).as("served, but not verified").isEqualTo(404);
        for (var name : List.of(
                "nobody.localhost",
                "localhost",
                "certville.example",
                "other.www.certville.example",
                "127.0.0.1",
                "%00",
                "a".repeat(5_000),
                "")) {
            assertThat(ask(name)).as(name).isEqualTo(404);
        }
        assertThat(status("/_tls/ask")).isEqualTo(404);
    }

    @Test
    void allowsNothingThatWasRemovedOrIsDeleted() throws Exception {
        var tenant = TestFleet.found("leaving-tls", "Adieu");
        var with = TestFleet.bring(tenant, "www.adieu.example", true);
        until(() -> ask("www.adieu.example") == 200);
        TestFleet.registry()
                .save(with.withHostNames(HostNames.only(with.hostNames().home())), with.version());
        until(() -> ask("www.adieu.example") == 404);
        assertThat(ask("leaving-tls.localhost")).isEqualTo(200);
        change(
                state -> ((TenantState.Active) state)
                        .suspend("bill", LocalizedText.of("Fermé", "Closed"), Instant.now()),
                tenant);
        assertThat(ask("leaving-tls.localhost")).as("a notice is shown").isEqualTo(200);
        change(state -> ((TenantState.Suspended) state).delete(Instant.now(), Instant.now()), tenant);
        change(state -> ((TenantState.Deleting) state).purge(Instant.now()), tenant);
        until(() -> ask("leaving-tls.localhost") == 404);
    }

    @Test
    void isNotForThePublic() throws Exception {
        assertThat(ask("lyon.localhost")).isEqualTo(200);
        for (var header :
                List.of("X-Forwarded-For: 203.0.113.9", "X-Forwarded-Host: lyon.localhost", "Via: 1.1 caddy")) {
            assertThat(visitor("127.0.0.1")
                            .get("/_tls/ask?domain=lyon.localhost", header)
                            .status())
                    .as(header)
                    .isEqualTo(404);
        }
        assertThat(visitor(LYON).get("/_tls/ask?domain=lyon.localhost").status())
                .isEqualTo(404);
        var directory = new Directory();
        var stranger = new MockHttpServletRequest("GET", "/_tls/ask");
        stranger.setParameter("domain", "lyon.localhost");
        stranger.setRemoteAddr("203.0.113.9");
        var answer = new MockHttpServletResponse();
        new TlsAsk(directory, new AskerSettings(List.of("127.0.0.0/8")), "preview.localhost")
                .doFilter(stranger, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    void standsTenThousandRandomNames() throws Exception {
        var random = new Random(8);
        for (int at = 0; at < RANDOM_NAMES; at++) {
            var name = "x" + Long.toString(random.nextLong(), 36).replace('-', 'z') + ".example";
            assertThat(ask(name)).isEqualTo(404);
        }
        assertThat(ask("lyon.localhost")).isEqualTo(200);
    }

    private static void change(java.util.function.UnaryOperator<TenantState> step, Tenant tenant) {
        var now = TestFleet.registry().find(tenant.id()).orElseThrow();
        TestFleet.registry().save(now.withState(step.apply(now.state())), now.version());
    }

    private int ask(String name) throws Exception {
        return status("/_tls/ask?domain=" + name);
    }

    private int status(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static void until(Callable<Boolean> fact) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(fact);
    }
}
