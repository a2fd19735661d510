package org.hemicycle.participation.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.federation.IdentityProviders;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.hemicycle.testing.TestKeycloak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real Keycloak, the provider of two cities at once, each with a client of its own. */
class KeycloakTest extends ParticipationTest {
    private static final String REALM = "region";
    private static boolean ready;

    @Autowired
    private IdentityProviders providers;

    @BeforeEach
    void connectBothCities() {
        if (ready) {
            return;
        }
        TestKeycloak.start().realm(realm());
        for (var tenant : List.of(LYON, NANTES)) {
            var draft = new ProviderDraft(
                    "region",
                    Preset.OPENID,
                    LocalizedText.of("Ma région", "My region"),
                    TestKeycloak.start().issuer(REALM),
                    tenant.slug().value(),
                    Preset.OPENID.settings(),
                    5,
                    true);
            inside(tenant, () -> providers.add(sql, tenant.id(), draft, secret(tenant)));
        }
        ready = true;
    }

    @Test
    void signsInOnTwoCitiesAtOnce() {
        try (var context = TestBrowser.desktop()) {
            signIn(context, LYON);
            signIn(context, NANTES);
            for (var tenant : List.of(LYON, NANTES)) {
                var page = context.newPage();
                page.navigate(origin(tenant) + "/account");
                assertThat(page.url()).endsWith("/account");
            }
        }
        for (var tenant : List.of(LYON, NANTES)) {
            assertThat(inside(tenant, () -> sql.sql("""
                    select p.email from participant p join external_identity e on e.participant_id = p.id
                      join identity_provider i on i.id = e.provider_id and i.key = 'region'
                     where p.email = 'camille@region.example'
                    """).query(String.class).list()))
                    .containsExactly("camille@region.example");
        }
    }

    @Test
    void signsInAndOutWithAPhone() {
        try (var context = TestBrowser.phone()) {
            signIn(context, LYON);
            var page = context.newPage();
            page.navigate(origin(LYON) + "/account");
            page.locator("details.account summary").click();
            page.locator("form[action='/session/end'] button").first().click();
            page.waitForURL("**/session/providers/region/end**");
            page.navigate(origin(LYON) + "/session/new");
            page.getByText("Se connecter avec Ma région").click();
            page.waitForURL("**/realms/region/**");
            assertThat(page.locator("#username").count()).isOne();
        }
    }

    @Test
    void answersTheQuestionsOfATrial() {
        var page = administrator(LYON).get("/admin/providers/region/trial").body();
        assertThat(page).doesNotContain("work-failed").contains("work-done");
    }

    private void signIn(BrowserContext context, Tenant tenant) {
        var page = context.newPage();
        page.navigate(origin(tenant) + "/session/new");
        page.getByText("Se connecter avec Ma région").click();
        page.waitForURL(
                url -> url.contains("/realms/region/") || url.contains("/session/arrival") || url.endsWith("/"));
        if (page.url().contains("/realms/")) {
            page.fill("#username", "camille");
            page.fill("#password", "camille");
            page.click("#kc-login");
        }
        page.waitForURL(url -> url.startsWith(origin(tenant)));
        if (page.url().contains("/session/arrival")) {
            page.getByText("Ouvrir mon compte").click();
            page.waitForURL(origin(tenant) + "/");
        }
    }

    private String origin(Tenant tenant) {
        return "http://" + tenant.primaryHost().value() + ":" + port;
    }

    private static String secret(Tenant tenant) {
        return "secret-of-" + tenant.slug().value();
    }

    private String realm() {
        return """
                {"realm": "%s", "enabled": true, "sslRequired": "none",
                 "users": [{"username": "camille", "enabled": true, "email": "camille@region.example", "emailVerified": true,
                            "firstName": "Camille", "lastName": "Moreau",
                            "credentials": [{"type": "password", "value": "camille", "temporary": false}]}],
                 "clients": [%s, %s]}
                """.formatted(REALM, client(LYON), client(NANTES));
    }

    private String client(Tenant tenant) {
        var below = origin(tenant) + "/session/providers/region";
        return """
                {"clientId": "%s", "secret": "%s", "protocol": "openid-connect", "publicClient": false,
                 "standardFlowEnabled": true, "directAccessGrantsEnabled": false,
                 "redirectUris": ["%s/callback"],
                 "attributes": {"post.logout.redirect.uris": "%s/end", "pkce.code.challenge.method": "S256"}}
                """.formatted(tenant.slug().value(), secret(tenant), below, below);
    }
}
