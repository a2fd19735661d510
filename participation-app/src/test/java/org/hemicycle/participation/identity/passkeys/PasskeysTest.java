package org.hemicycle.participation.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, with a virtual telephone. */
class PasskeysTest extends ParticipationTest {
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void areRegisteredAndLetInWithoutANameOnATelephone() {
        try (var jeanne = signedIn(LYON, TestBrowser.phone())) {
            register(jeanne, LYON, "Mon téléphone");
            assertThat(TestBrowser.violations(jeanne.page())).isEmpty();
            signOut(jeanne, LYON);
            var page = jeanne.at(LYON, "/session/passkey?next=%2Faccount%2Fsecurity");
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.click("form[data-passkey] button");
            page.waitForURL("**/account/security");
            assertThat(page.locator("main").innerText()).contains("Mon téléphone", "utilisée le");
        }
    }

    @Test
    void areOfferedWhileTheAddressIsBeingTyped() {
        try (var jeanne = signedIn(LYON, TestBrowser.desktop())) {
            register(jeanne, LYON, "Mon téléphone");
            signOut(jeanne, LYON);
            var page = jeanne.at(LYON, "/session/new?next=%2Faccount");
            page.waitForURL(url -> url.endsWith("/account"));
            assertThat(page.locator("h1").innerText()).isEqualTo("Votre compte");
        }
    }

    @Test
    void doNothingAtTheNeighbours() {
        try (var jeanne = signedIn(LYON, TestBrowser.desktop())) {
            register(jeanne, LYON, "Lyon");
            signOut(jeanne, LYON);
            jeanne.at(LYON, "/session/passkey");
            var signed = jeanne.sign("", "required");
            jeanne.at(NANTES, "/session/passkey");
            assertThat(jeanne.send(signed)).isEqualTo(422);
            jeanne.at(NANTES, "/session/passkey");
            jeanne.page().click("form[data-passkey] button");
            jeanne.page().locator("[data-passkey-trouble]:visible").waitFor();
            assertThat(jeanne.at(NANTES, "/account").url()).contains("/session/new");
        }
    }

    @Test
    void signAChallengeOnce() {
        try (var jeanne = withPasskey(LYON)) {
            var signed = jeanne.sign("", "required");
            assertThat(jeanne.send(signed)).isEqualTo(303);
            signOut(jeanne, LYON);
            jeanne.at(LYON, "/session/passkey");
            assertThat(jeanne.send(signed)).isEqualTo(422);
        }
    }

    @Test
    void signNoChallengeThatIsOldOrOfAnotherBrowser() {
        try (var jeanne = withPasskey(LYON)) {
            var signed = jeanne.sign("", "required");
            inside(
                    LYON,
                    () -> sql.sql("update passkey_challenge set expires_at = now() - interval '1 second'")
                            .update());
            assertThat(jeanne.send(signed)).isEqualTo(422);
            var other = visitor(LYON);
            other.get("/session/passkey");
            var options = other.post("/session/passkey/options").body();
            var challenge = options.replaceFirst("(?s).*\"challenge\":\"([^\"]+)\".*", "$1");
            assertThat(jeanne.send(jeanne.sign(challenge, "required"))).isEqualTo(422);
            assertThat(jeanne.send(jeanne.sign("bm90LW91cnM", "required"))).isEqualTo(422);
            assertThat(jeanne.send("{\"nonsense\":1}")).isEqualTo(422);
            assertThat(jeanne.send(jeanne.sign("", "required"))).isEqualTo(303);
        }
    }

    @Test
    void letNobodyInWhoseTelephoneDidNotVerifyThem() {
        try (var jeanne = withPasskey(LYON)) {
            jeanne.verified(false);
            assertThat(jeanne.send(jeanne.sign("", "discouraged"))).isEqualTo(422);
            jeanne.verified(true);
            assertThat(jeanne.send(jeanne.sign("", "required"))).isEqualTo(303);
        }
    }

    @Test
    void areRefusedWhenTheirCounterGoesBack() {
        try (var jeanne = withPasskey(LYON)) {
            inside(
                    LYON,
                    () -> sql.sql("update passkey set sign_count = 100000 where participant_id = "
                                    + "(select id from participant where email = ?)")
                            .param(email)
                            .update());
            assertThat(jeanne.send(jeanne.sign("", "required"))).isEqualTo(422);
            assertThat(inside(
                            LYON,
                            () -> sql.sql("select max(sign_count) from passkey where participant_id = "
                                            + "(select id from participant where email = ?)")
                                    .param(email)
                                    .query(Long.class)
                                    .single()))
                    .isEqualTo(100_000L);
        }
    }

    @Test
    void areRenamedAndWorthNothingOnceRemoved() {
        try (var jeanne = signedIn(LYON, TestBrowser.desktop())) {
            register(jeanne, LYON, "Mon téléphone");
            var page = jeanne.at(LYON, "/account/security");
            page.click("text=Mon téléphone");
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.fill("#field-name", "Ancien téléphone");
            page.click("button[value=patch]");
            assertThat(page.locator("main").innerText()).contains("Ancien téléphone");
            page.click("text=Ancien téléphone");
            page.click("button[value=delete]");
            assertThat(page.locator("main").innerText()).doesNotContain("Ancien téléphone");
            signOut(jeanne, LYON);
            jeanne.at(LYON, "/session/passkey");
            assertThat(jeanne.send(jeanne.sign("", "required"))).isEqualTo(422);
        }
    }

    @Test
    void areAsStrongAsACodeForStaff() {
        try (var jeanne = signedIn(LYON, TestBrowser.desktop())) {
            inside(
                    LYON,
                    () -> sql.sql("insert into role_grant (participant_id, role, granted_by) "
                                    + "select id, 'editor', 'tests' from participant where email = ?")
                            .param(email)
                            .update());
            var page = jeanne.at(LYON, "/admin/spaces");
            assertThat(page.locator("h1").innerText()).isEqualTo("Protégez votre compte");
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.click("main a.button-primary");
            page.fill("#field-name", "Bureau");
            page.click("form[data-passkey] button");
            page.locator(".codes").waitFor();
            assertThat(page.locator(".codes li").count()).isEqualTo(10);
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.click("main a.button-primary");
            assertThat(page.url()).endsWith("/admin/spaces");
            signOut(jeanne, LYON);
            jeanne.touched(false);
            withPassword(jeanne, LYON);
            jeanne.touched(true);
            page = jeanne.at(LYON, "/admin/spaces");
            assertThat(page.url()).contains("/session/code?next=%2Fadmin%2Fspaces");
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.click("form[data-passkey] button");
            page.waitForURL(url -> url.endsWith("/admin/spaces"));
        }
    }

    @Test
    void proveOnceMoreWhoIsThere() {
        try (var jeanne = signedIn(LYON, TestBrowser.desktop())) {
            register(jeanne, LYON, "Mon téléphone");
            var page = jeanne.at(LYON, "/session/proof?next=%2Faccount");
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.click("form[data-passkey] button");
            page.waitForURL(url -> url.endsWith("/account"));
        }
    }

    @Test
    void sayWhatToDoWithoutScripts() {
        try (var context = TestBrowser.withoutScripts()) {
            var page = context.newPage();
            page.navigate(address(LYON, "/session/new"));
            page.click("form[action='/session/passkey/new'] button");
            assertThat(page.url()).contains("/session/passkey");
            assertThat(page.locator("noscript").first().innerText()).contains("JavaScript");
            page.click("form[data-passkey] button");
            assertThat(page.locator(".error-summary").innerText()).contains("un lien par courriel");
        }
    }

    @Test
    void workAtAFormerFirstHostNameAndAreMadeForThePresentOne() {
        var town = TestFleet.found("cles-" + UUID.randomUUID().toString().substring(0, 8), "Clés");
        var own = new HostName("participer-" + town.slug().value() + ".example");
        org.awaitility.Awaitility.await().until(() -> visitor(town).get("/").status() == 200);
        assertThat(visitor(town).get("/.well-known/webauthn").body())
                .isEqualTo("{\"origins\":[\"" + address(town, "") + "\"]}");
        var registry = TestFleet.registry();
        var moved = registry.find(town.id()).orElseThrow();
        registry.save(
                moved.withHostNames(new HostNames(moved.hostNames().home(), java.util.List.of(own), own)),
                moved.version());
        org.awaitility.Awaitility.await().until(() -> visitor(town).get("/").status() == 301);
        for (var host : new String[] {town.primaryHost().value(), own.value()}) {
            var answer = visitor(host).get("/.well-known/webauthn");
            assertThat(answer.status()).as(host).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.header("Cache-Control")).contains("max-age=3600", "public");
            assertThat(answer.body())
                    .contains("\"http://" + own.value() + ":" + port + "\"", "\"" + address(town, "") + "\"");
        }
        var visitor = visitor(own.value());
        visitor.get("/session/passkey");
        assertThat(visitor.post("/session/passkey/options").body()).contains("\"rpId\":\"" + own.value() + "\"");
        assertThat(visitor.post(
                                "/session/passkey/options",
                                "party",
                                town.primaryHost().value())
                        .body())
                .contains("\"rpId\":\"" + town.primaryHost().value() + "\"");
        assertThat(visitor.post("/session/passkey/options", "party", "localhost")
                        .body())
                .as("never the base domain")
                .contains("\"rpId\":\"" + own.value() + "\"");
    }

    private Visit withPasskey(Tenant tenant) {
        var visit = signedIn(tenant, TestBrowser.desktop());
        register(visit, tenant, "Mon téléphone");
        signOut(visit, tenant);
        visit.at(tenant, "/session/passkey");
        return visit;
    }

    private Visit signedIn(Tenant tenant, BrowserContext context) {
        participant(tenant, email);
        var visit = new Visit(context, port);
        withPassword(visit, tenant);
        return visit;
    }

    private void withPassword(Visit visit, Tenant tenant) {
        var page = visit.at(tenant, "/session/new?next=%2Faccount");
        page.fill("#field-email", email);
        page.fill("#field-password", PASSWORD);
        page.click("form[action='/session'] button");
        page.waitForURL(url -> url.endsWith("/account"));
    }

    private static void register(Visit visit, Tenant tenant, String name) {
        var page = visit.at(tenant, "/account/security");
        page.click("a[href='/account/security/passkeys/new']");
        assertThat(TestBrowser.violations(page)).isEmpty();
        page.fill("#field-name", name);
        page.click("form[data-passkey] button");
        page.waitForURL("**/account/security");
        assertThat(page.locator("main").innerText()).contains(name);
    }

    private static void signOut(Visit visit, Tenant tenant) {
        Page page = visit.at(tenant, "/account");
        page.evaluate("document.querySelector(\"form[action='/session/end']\").submit()");
        page.waitForURL(url -> url.endsWith("/"));
        page.waitForLoadState(LoadState.LOAD);
    }

    private String address(Tenant tenant, String path) {
        return "http://%s:%d%s".formatted(tenant.primaryHost().value(), port, path);
    }
}
