package org.hemicycle.participation.administration.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.hostnames.CertificateSeen;
import org.hemicycle.provisioning.hostnames.ClaimSheet;
import org.hemicycle.provisioning.hostnames.DomainsAtHome.News;
import org.hemicycle.provisioning.hostnames.Findings;
import org.hemicycle.provisioning.hostnames.SenderSheet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;

/** An administrator claims domains; the control plane, which these tests stand for, proves and watches them. */
class DomainsTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("domain-town", "Nommerville");
    private static final Tenant NEIGHBOUR = TestFleet.found("domain-village", "Autrelieu");
    private static final String NAME = "participer.nommerville.example";

    @Test
    void areAskedOfTheControlPlaneOnceAndSeenByNobodyElse() {
        until(() -> visitor(TOWN).get("/").status() == 200);
        var camille = administrator(TOWN);
        assertThat(camille.get("/admin/domains").body()).contains("domain-town.localhost");
        var wrong = camille.post("/admin/domains", "name", "not a name");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("not a name", "field-name-error");
        assertThat(camille.post("/admin/domains", "name", "https://Asked.Nommerville.example/x")
                        .location())
                .isEqualTo("/admin/domains");
        camille.post("/admin/domains", "name", "asked.nommerville.example");
        assertThat(open(TOWN))
                .contains("claim-host-name asked.nommerville.example")
                .doesNotHaveDuplicates();
        assertThat(open(NEIGHBOUR)).isEmpty();
        assertThat(camille.get("/admin/domains").body()).contains("every 3s");
        answer(TOWN, "name-looks-alike");
        assertThat(camille.get("/admin/domains").body())
                .contains("asked.nommerville.example", "se lit comme un nom")
                .doesNotContain("every 3s");
        assertThat(camille.post("/admin/domains/nobody.example/check").status()).isEqualTo(404);
        assertThat(camille.post("/admin/domains/nobody.example/primary").status())
                .isEqualTo(404);
        assertThat(staff(TOWN, "editor").get("/admin/domains").status()).isEqualTo(403);
    }

    @Test
    void areClaimedProvedAndPutFirstInTheBrowser() {
        journey(TestBrowser.desktop(), "desktop");
        journey(TestBrowser.phone(), "phone");
    }

    @Test
    void areNewsToTheAdministrators() throws Exception {
        var tenant = TestFleet.found("domain-news", "Nouvelleville");
        until(() -> visitor(tenant).get("/").status() == 200);
        administrator(tenant);
        var address = inside(
                tenant,
                () -> sql.sql("select email from participant order by id desc limit 1")
                        .query(String.class)
                        .single());
        var until = Instant.parse("2026-12-01T10:00:00Z");
        TestFleet.domainsAtHome()
                .tell(tenant, List.of(sheet("failing", broken())), new News("failing", NAME, until.toString()));
        assertThat(awaitLetter(address, "À corriger").getContent()).isNotNull();
        assertThat(administrator(tenant).get("/admin").body()).contains("Corriger le DNS de " + NAME);
    }

    @Test
    void areInTheNameOfLettersOnlyWhileAllIsRight() throws Exception {
        var tenant = TestFleet.found("sender-town", "Posteville");
        until(() -> visitor(tenant).get("/").status() == 200);
        administrator(tenant);
        var address = inside(
                tenant,
                () -> sql.sql("select email from participant order by id desc limit 1")
                        .query(String.class)
                        .single());
        var line =
                new SenderSheet.Line("spf", "posteville.example", "TXT", "v=spf1 include:x -all", "missing", List.of());
        var wrong = new SenderSheet(
                "posteville.example", "participer@posteville.example", false, null, null, List.of(line));
        TestFleet.domainsAtHome().tell(tenant, wrong, new News("sender-wrong", "posteville.example", ""));
        var platform = (InternetAddress) awaitLetter(address, "ne partent plus").getFrom()[0];
        assertThat(platform.getAddress()).isEqualTo("platform@example.org");
        var right = new SenderSheet("posteville.example", "participer@posteville.example", true, null, null, List.of());
        TestFleet.domainsAtHome().tell(tenant, right, new News("sender-right", "posteville.example", ""));
        var own = (InternetAddress)
                awaitLetter(address, "partent de votre domaine").getFrom()[0];
        assertThat(own.getAddress()).isEqualTo("participer@posteville.example");
        assertThat(own.getPersonal()).isEqualTo("Ville de Posteville");
    }

    private void journey(BrowserContext context, String device) {
        until(() -> visitor(TOWN).get("/").status() == 200);
        try (context) {
            forget();
            var home = TestFleet.domainsAtHome();
            home.tell(TOWN, List.of(), null);
            var page = signedIn(context, administrator(TOWN));
            page.navigate(address("/admin/domains"));
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.getByLabel("Nom de domaine").fill(NAME);
            page.click("section[aria-labelledby=add] button");
            assertThat(page.locator("main").innerText()).contains("Votre demande est transmise");
            home.tell(TOWN, List.of(sheet("claimed", Findings.NONE)), null);
            answer(TOWN, null);
            page.navigate(address("/admin/domains"));
            assertThat(page.locator(".claim").innerText())
                    .contains("hemicycle-verification=abc", "En attente de preuve");
            home.tell(TOWN, List.of(sheet("claimed", broken())), null);
            page.click(".claim button");
            assertThat(page.locator(".claim").innerText()).contains("Demande en cours", "Mène ailleurs", "192.0.2.9");
            assertThat(TestBrowser.violations(page)).isEmpty();
            picture(page, device + "-elsewhere");
            home.tell(TOWN, List.of(sheet("verified", right())), null);
            answer(TOWN, null);
            page.navigate(address("/admin/domains"));
            assertThat(page.locator(".claim").innerText()).contains("Vérifié", "Authority of Tests");
            assertThat(TestBrowser.violations(page)).isEmpty();
            picture(page, device + "-verified");
            page.navigate(address("/admin/domains/" + NAME + "/withdrawal/new"));
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.click(".admin-content form .actions button");
            assertThat(open(TOWN)).containsExactly("withdraw-host-name " + NAME);
        }
    }

    private Page signedIn(BrowserContext context, Browser administrator) {
        administrator
                .cookies()
                .forEach((name, value) -> context.addCookies(List.of(new Cookie(name, value)
                        .setDomain("domain-town.localhost")
                        .setPath("/"))));
        return context.newPage();
    }

    private String address(String path) {
        return "http://domain-town.localhost:" + port + path;
    }

    private static void picture(Page page, String name) {
        var folder = System.getenv("HEMICYCLE_PICTURES");
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, "admin-" + name + ".png")));
        }
    }

    private static ClaimSheet sheet(String state, Findings findings) {
        var now = Instant.parse("2026-11-23T20:00:00Z");
        return new ClaimSheet(
                NAME,
                state,
                now,
                state.equals("verified") ? null : now.plus(Duration.ofDays(14)),
                true,
                "_hemicycle." + NAME,
                "hemicycle-verification=abc",
                "edge.hemicycle.example",
                List.of(),
                now,
                now.plusSeconds(60),
                findings);
    }

    private static Findings broken() {
        return new Findings(
                Findings.Proof.WRONG, Findings.Pointing.ELSEWHERE, List.of("else"), List.of("192.0.2.9"), null, null);
    }

    private static Findings right() {
        var certificate = new CertificateSeen(
                CertificateSeen.State.GOOD, "Authority of Tests", Instant.parse("2027-02-01T00:00:00Z"));
        return new Findings(
                Findings.Proof.FOUND,
                Findings.Pointing.HERE,
                List.of("hemicycle-verification=abc"),
                List.of("edge.hemicycle.example", "192.0.2.1"),
                null,
                certificate);
    }

    /** Answers all that waits, as the control plane does. */
    private void answer(Tenant tenant, String refusal) {
        behind(
                tenant,
                "update jobs.request set done_at = now(), refusal = " + (refusal == null ? "null" : "'" + refusal + "'")
                        + " where done_at is null and tenant_role = '%s'");
    }

    private void forget() {
        behind(TOWN, "delete from jobs.request where tenant_role = '%s'");
    }

    private static void behind(Tenant tenant, String statement) {
        try (var connection = TestFleet.behindTheWalls(tenant);
                var update = connection.createStatement()) {
            update.execute(statement.formatted(tenant.id().role()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> open(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql("select kind || ' ' || (payload->>'name') from jobs.request where done_at is null")
                        .query(String.class)
                        .list());
    }

    private static MimeMessage awaitLetter(String address, String words) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestMail.to(address).stream()
                                .filter(message -> subject(message).contains(words))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(20)).until(fact);
    }
}
