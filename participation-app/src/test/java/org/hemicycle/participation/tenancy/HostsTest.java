package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.junit.jupiter.api.Test;

class HostsTest extends ParticipationTest {
    @Test
    void showsEachSpaceAtItsOwnName() {
        assertThat(visitor(LYON).get("/").body()).contains("Ville de Lyon").doesNotContain("Nantes");
        assertThat(visitor("NANTES.localhost.:8080").get("/").body())
                .contains("Ville de Nantes")
                .doesNotContain("Lyon");
    }

    @Test
    void showsNobodysSpaceAtANameThatNobodyHas() {
        for (var host : List.of(
                "unknown.localhost",
                "localhost",
                "127.0.0.1",
                "[::1]",
                "lyon.localhost.evil.example",
                "xn--lyn-1na.localhost",
                "a".repeat(300) + ".localhost")) {
            var answer = visitor(host).get("/");
            assertThat(answer.status()).as(host).isEqualTo(404);
            assertThat(answer.body()).as(host).doesNotContain("Ville de");
        }
    }

    /** HTTP asks a server to refuse these itself (RFC 9112, section 3.2), before anybody looks at the name. */
    @Test
    void answersNoSpaceWhereTheNameIsNoName() {
        for (var host : List.of(
                "lyon.localhost:8080:8080",
                "lyon.localhost@evil.example",
                "lyon_.localhost",
                "evil.example/lyon.localhost",
                "lyon.localhost, nantes.localhost",
                "-lyon.localhost",
                "lyon.localhost\r\nHost: nantes.localhost",
                "")) {
            var answer = visitor(host).get("/");
            assertThat(answer.status()).as(host).isIn(400, 404);
            assertThat(answer.body()).as(host).doesNotContain("Ville de");
        }
    }

    @Test
    void believesNoForwardedHost() {
        assertThat(visitor(LYON).get("/", "X-Forwarded-Host: nantes.localhost").body())
                .contains("Ville de Lyon");
        assertThat(visitor("unknown.localhost")
                        .get("/", "X-Forwarded-Host: nantes.localhost")
                        .status())
                .isEqualTo(404);
        assertThat(visitor("unknown.localhost")
                        .get("/", "Forwarded: host=nantes.localhost")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answersProbesUnderAnyName() {
        assertThat(visitor("unknown.localhost").get("/_alive").status()).isEqualTo(200);
        assertThat(visitor("10.1.2.3").get("/_ready").status()).isEqualTo(200);
    }

    @Test
    void showsANoticeWhileSuspendedAndComesBack() {
        var tenant = TestFleet.found("suspended-town", "Sainte-Pause");
        awaitStatus(tenant, 200);
        change(
                tenant,
                ((TenantState.Active) tenant.state())
                        .suspend("bill", LocalizedText.of("Nous revenons <lundi>.", "Back on Monday."), Instant.now()));
        awaitStatus(tenant, 503);
        assertThat(visitor(tenant).get("/").body())
                .contains("Cet espace est momentanément fermé", "Nous revenons &lt;lundi&gt;.")
                .doesNotContain("bill", "Monday");
        var now = TestFleet.registry().find(tenant.id()).orElseThrow();
        change(now, ((TenantState.Suspended) now.state()).reactivate(Instant.now()));
        awaitStatus(tenant, 200);
    }

    @Test
    void staysOpenOnTrialAndSaysUntilWhen() {
        var tenant = TestFleet.found("trial-town", "Essai-sur-Marne");
        awaitStatus(tenant, 200);
        var until = Instant.parse("2031-05-04T10:00:00Z");
        change(tenant, ((TenantState.Active) tenant.state()).tryOut(until, Instant.now()));
        awaitText(tenant, "Cet espace est à l’essai jusqu’au 4 mai 2031.");
        assertThat(visitor(tenant).get("/", "Accept-Language: en").body()).contains("on trial until 4 May 2031");
    }

    @Test
    void staysOpenWhenAPaymentIsLateAndSaysSoWhereTheOperatorWishes() {
        var tenant = TestFleet.found("due-town", "Dettes-les-Bains");
        awaitStatus(tenant, 200);
        change(tenant, ((TenantState.Active) tenant.state()).fallDue(true, Instant.now()));
        awaitText(tenant, "L’hébergement de cet espace attend un règlement.");
        var now = TestFleet.registry().find(tenant.id()).orElseThrow();
        change(now, ((TenantState.PastDue) now.state()).say(false));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !visitor(tenant).get("/").body().contains("règlement"));
        assertThat(visitor(tenant).get("/").status()).isEqualTo(200);
    }

    @Test
    void readsAnArchiveAndWritesNothingInIt() {
        var tenant = TestFleet.found("archived-town", "Vieilleville");
        awaitStatus(tenant, 200);
        change(tenant, ((TenantState.Active) tenant.state()).archive(Instant.now()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(tenant).post("/session").status() == 403);
        assertThat(visitor(tenant).get("/").status()).isEqualTo(200);
    }

    @Test
    void isGoneWhileDeletedAndUnknownAfterwards() {
        var tenant = TestFleet.found("deleted-town", "Troyes-Petits-Tours");
        awaitStatus(tenant, 200);
        change(
                tenant,
                ((TenantState.Active) tenant.state())
                        .delete(Instant.now(), Instant.now().plusSeconds(3600)));
        awaitStatus(tenant, 410);
        var now = TestFleet.registry().find(tenant.id()).orElseThrow();
        change(now, ((TenantState.Deleting) now.state()).purge(Instant.now()));
        awaitStatus(tenant, 404);
    }

    @Test
    void leadsOtherNamesToTheFirstOne() {
        var tenant = TestFleet.found("moved-town", "Neuville");
        var own = new HostName("participer.neuville.example");
        var home = tenant.hostNames().home();
        TestFleet.registry().save(tenant.withHostNames(new HostNames(home, List.of(own), own)), tenant.version());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(own.value()).get("/").status() == 200);
        var answer = visitor(tenant).get("/spaces?a=1&b=%2F");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location"))
                .isEqualTo("http://participer.neuville.example:" + port + "/spaces?a=1&b=%2F");
        assertThat(visitor(tenant).post("/session").status()).isEqualTo(308);
    }

    private static void change(Tenant tenant, TenantState state) {
        TestFleet.registry().save(tenant.withState(state), tenant.version());
    }

    private void awaitText(Tenant tenant, String text) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(tenant).get("/").body().contains(text));
    }

    private void awaitStatus(Tenant tenant, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(tenant).get("/").status() == status);
    }
}
