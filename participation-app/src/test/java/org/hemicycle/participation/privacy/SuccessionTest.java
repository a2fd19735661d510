package org.hemicycle.participation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Sweep;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Another organisation has taken a space over: who agrees stays, who refuses or is silent is erased. */
class SuccessionTest extends ParticipationTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private ObjectProvider<Job> jobs;

    @Autowired
    private ObjectProvider<Sweep> sweeps;

    private Tenant town;
    private Browser ada;
    private String email;

    @BeforeEach
    void takeOver() throws Exception {
        int number = NUMBER.incrementAndGet();
        town = TestFleet.found("succession-" + number, "Succès " + number);
        await().until(() -> visitor(town).get("/").status() == 200);
        email = "ada-succession-" + number + "@example.org";
        ada = participant(town, email);
        assertThat(ada.get("/account").status()).isEqualTo(200);
        takenOver("2031-01-01T00:00:00Z");
    }

    @Test
    void asksBeforeAnythingElseAndCarriesOverWithConsent() {
        assertThat(ada.get("/account").location()).isEqualTo("/succession?next=%2Faccount");
        var page = ada.get("/succession?next=%2Faccount").body();
        assertThat(page).contains("Liste Demain a transmis cet espace à Ville Demain", "2031");
        assertThat(ada.get("/account/data").status())
                .as("taking one's data away")
                .isEqualTo(200);
        assertThat(ada.post("/succession/agreement", "next", "/account").location())
                .isEqualTo("/account");
        assertThat(ada.get("/account").status()).isEqualTo(200);
        assertThat(inside(
                        town,
                        () -> sql.sql("select count(*) from audit_entry where action = 'account.carried-over'")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void asksInABrowserAtTheDeskAndOnATelephone() {
        for (int width : new int[] {390, 1280}) {
            for (var language : List.of("fr-FR", "en-GB")) {
                try (var window = TestBrowser.visitor(width, 900, language, true)) {
                    var origin = "http://" + town.primaryHost().value() + ":" + port;
                    ada.cookies()
                            .forEach((name, value) ->
                                    window.addCookies(List.of(new Cookie(name, value).setUrl(origin + "/"))));
                    var page = window.newPage();
                    page.navigate(origin + "/account");
                    assertThat(page.url()).contains("/succession?next=");
                    new Look(port, width).judge(page, "succession-" + language);
                }
            }
        }
    }

    @Test
    void erasesWhoRefuses() {
        ada.get("/succession");
        assertThat(ada.post("/succession/refusal").status()).isEqualTo(422);
        assertThat(ada.post("/succession/refusal", "sure", "yes").status()).isEqualTo(303);
        assertThat(accounts()).isZero();
        assertThat(ada.get("/account").location()).startsWith("/session/new");
    }

    @Test
    void hidesWhoHasNotAnsweredAndErasesThemWhenTheTimeIsOver() throws Exception {
        assertThat(administrator(town).get("/admin/members").body()).doesNotContain(email);
        sweeps.forEach(sweep -> CurrentTenant.run(town, sweep::sweep));
        assertThat(accounts()).as("in time").isEqualTo(1);
        takenOver("2020-01-01T00:00:00Z");
        await().until(() -> {
            sweeps.forEach(sweep -> CurrentTenant.run(town, sweep::sweep));
            return accounts() == 0;
        });
    }

    @Test
    void tellsEverybodyByMail() {
        var announcement = jobs.stream()
                .filter(job -> job.name().equals("privacy.succession-announcement"))
                .findFirst()
                .orElseThrow();
        CurrentTenant.run(town, () -> announcement.run(Map.of()));
        await().until(() -> !TestMail.to(email).isEmpty());
    }

    private long accounts() {
        return inside(
                town,
                () -> sql.sql("select count(*) from participant where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single());
    }

    /** What the run of the control plane does in the home. */
    private void takenOver(String until) throws Exception {
        try (var connection = TestFleet.behindTheWalls(town);
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + town.id().schema());
            statement.execute("""
                    update organisation set version = version + 1, settings = settings || '{"succession": {
                      "id": 7, "run": "r", "until": "%s", "from": {"fr": "Liste Demain", "en": "List Tomorrow"},
                      "to": {"fr": "Ville Demain", "en": "City Tomorrow"}}}'
                    """.formatted(until));
            statement.execute("update participant set succession = 7");
        }
        await().until(() -> ada.get("/account").status() == 303);
    }
}
