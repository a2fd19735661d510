package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** Changing the first host name, to which people's passkeys belong. */
class PrimaryHostTest extends ConsoleTest {
    @Test
    void saysHowManyPasskeysAreConcernedAndWantsAConfirmation() throws Exception {
        var own = withAnotherName("keys-console");
        var home = tenant("keys-console").hostNames().home().value();
        passkeys(tenant("keys-console"), home, 2);
        assertThat(operator.get("/organisations/keys-console").body()).contains("primary-host/new");
        assertThat(operator.get("/organisations/keys-console/primary-host/new").body())
                .contains("2 passkeys are bound to " + home, "work on", own);
        var refused = operator.post("/organisations/keys-console/primary-host", "host", own);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(tenant("keys-console").primaryHost().value()).isEqualTo(home);
        var done = operator.post("/organisations/keys-console/primary-host", "host", own, "confirm", "yes");
        assertThat(operator.get(Visitor.where(done)).body()).contains("The first name is now " + own);
        assertThat(tenant("keys-console").primaryHost().value()).isEqualTo(own);
    }

    @Test
    void asksForNoConfirmationWhereNobodyHasAPasskey() throws Exception {
        var own = withAnotherName("keys-none");
        operator.get("/organisations/keys-none/primary-host/new");
        assertThat(operator.post("/organisations/keys-none/primary-host", "host", "evil.example")
                        .statusCode())
                .isEqualTo(422);
        operator.post("/organisations/keys-none/primary-host", "host", own);
        assertThat(tenant("keys-none").primaryHost().value()).isEqualTo(own);
    }

    @Test
    void warnsInTheAnswerOfTheApi() throws Exception {
        var own = withAnotherName("keys-api");
        var home = tenant("keys-api").hostNames().home().value();
        passkeys(tenant("keys-api"), home, 1);
        var path = "/api/v1/organisations/keys-api";
        var changed = api.patch(
                path,
                "{\"primaryHostname\": \"" + own + "\"}",
                "If-Match",
                api.get(path).header("ETag"),
                "Accept-Language",
                "en");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("warning").asString()).contains("One passkey is bound to " + home, "work on");
        passkeys(tenant("keys-api"), own, 3);
        var lost = api.patch(
                path,
                "{\"hostnames\": [], \"primaryHostname\": null}",
                "If-Match",
                api.get(path).header("ETag"),
                "Accept-Language",
                "en");
        assertThat(lost.json().get("warning").asString())
                .contains("3 passkeys are bound to " + own, "no longer a name")
                .doesNotContain("One passkey");
        assertThat(api.get(path).json().has("warning")).isFalse();
    }

    @Test
    void hasAPageForEverybody() throws Exception {
        withAnotherName("keys-page");
        passkeys(tenant("keys-page"), tenant("keys-page").hostNames().home().value(), 12);
        try (var context = TestBrowser.phone()) {
            var page = context.newPage();
            BrowserTest.signIn(page);
            page.navigate(MANAGER + "/organisations/keys-page/primary-host/new");
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.click("main form button");
            assertThat(page.locator("#field-confirm-error").count()).isEqualTo(1);
            assertThat(TestBrowser.violations(page)).isEmpty();
        }
    }

    private String withAnotherName(String slug) {
        open(slug);
        var own = "participate." + slug + ".example.org";
        var path = "/api/v1/organisations/" + slug;
        var added = api.patch(
                path,
                "{\"hostnames\": [\"" + own + "\"], \"primaryHostname\": null}",
                "If-Match",
                api.get(path).header("ETag"));
        assertThat(added.status()).as(String.valueOf(added.json())).isEqualTo(200);
        return own;
    }

    private Tenant tenant(String slug) {
        return beans.getBean(Organisations.class).find(slug).orElseThrow().tenant();
    }

    private void passkeys(Tenant tenant, String host, int count) throws SQLException {
        var cells = beans.getBean(Cells.class);
        try (var connection = cells.of(tenant.placement().cell()).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role hemicycle_owner; set local search_path to \""
                    + tenant.id().schema() + "\"");
            statement.execute(
                    ("with person as (insert into participant (name, locale) values ('Somebody', 'fr') returning id) "
                                    + "insert into passkey (participant_id, credential_id, relying_party, label, public_key, sign_count, "
                                    + "transports, backup_eligible, backed_up, attestation, created_at) "
                                    + "select id, uuid_send(gen_random_uuid()), '%s', 'key', '\\x00', 0, '{}', false, false, '\\x00', now() "
                                    + "from person, generate_series(1, %d)")
                            .formatted(host, count));
            connection.commit();
        }
    }
}
