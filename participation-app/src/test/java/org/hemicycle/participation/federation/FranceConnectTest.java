package org.hemicycle.participation.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.hemicycle.franceconnect.FranceConnect;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.federation.Providers.Departure;
import org.hemicycle.provisioning.federation.IdentityProviders;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FranceConnect, as strict as it is: the preset asks nothing that it refuses, and checks all that it gives. */
class FranceConnectTest extends ParticipationTest {
    private static final FranceConnect FRANCE_CONNECT = FranceConnect.start();
    private static final String CALLBACK = "/session/providers/franceconnect/callback";

    @Autowired
    private IdentityProviders providers;

    @Autowired
    private HeardFacts heard;

    @BeforeEach
    void connectBothCities() {
        removeIt();
        for (var tenant : List.of(LYON, NANTES)) {
            var origin = origin(tenant);
            var service = FRANCE_CONNECT.admit(
                    List.of(origin + CALLBACK), List.of(origin + "/session/providers/franceconnect/end"));
            var draft = new ProviderDraft(
                    "franceconnect",
                    Preset.FRANCECONNECT,
                    LocalizedText.of("FranceConnect", "FranceConnect"),
                    FRANCE_CONNECT.issuer(),
                    service.clientId(),
                    Preset.FRANCECONNECT.settings(),
                    0,
                    true);
            inside(tenant, () -> providers.add(sql, tenant.id(), draft, service.secret()));
        }
    }

    @AfterEach
    void removeIt() {
        FRANCE_CONNECT.moods().recover();
        for (var tenant : List.of(LYON, NANTES)) {
            inside(
                    tenant,
                    () -> sql.sql("delete from identity_provider where key = 'franceconnect'")
                            .update());
        }
    }

    @Test
    void getsTheParametersThatItKnowsAndNoOthers() {
        var departure = leave(visitor(LYON));
        assertThat(departure.parameters())
                .containsOnlyKeys("response_type", "client_id", "scope", "redirect_uri", "state", "nonce", "acr_values")
                .containsEntry("acr_values", "eidas1");
        assertThat(departure.nonce()).hasSizeGreaterThanOrEqualTo(22);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&code_challenge=x&code_challenge_method=S256", "&max_age=1", "&login_hint=x", "&display=page"})
    void refusesParametersThatItDoesNotKnow(String more) {
        assertThat(new Citizen().goThrough(leave(visitor(LYON)).address() + more, "angela"))
                .isEqualTo("error:400");
    }

    @Test
    void opensAnAccountAndFindsThePersonAgain() {
        var browser = visitor(LYON);
        assertThat(signIn(browser, "angela").location()).isEqualTo("/session/arrival");
        assertThat(browser.get("/session/arrival").body())
                .contains("Angela Claire Louise Dubois")
                .contains("angela@example.org");
        assertThat(browser.post("/session/arrival", "name", "Angela Dubois").location())
                .isEqualTo("/");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(signIn(visitor(LYON), "angela").location()).isEqualTo("/");
        assertThat(signIn(visitor(NANTES), "angela").location()).isEqualTo("/session/arrival");
    }

    @Test
    void takesNoAddressThatFranceConnectHasNotVerified() {
        var browser = open("angela");
        assertThat(browser.get("/account").body()).doesNotContain("angela@example.org");
    }

    @Test
    void letsPeopleTurnRound() {
        var browser = visitor(LYON);
        var answer = signIn(browser, "abort");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("/session/new");
        assertThat(browser.get("/session/arrival").status()).isEqualTo(400);
    }

    @Test
    void neverSendsTheDeceasedBack() {
        var browser = visitor(LYON);
        assertThat(new Citizen().goThrough(leave(browser).address(), "deceased"))
                .startsWith("error:400");
        assertThat(signIn(browser, "melaine").location()).isEqualTo("/session/arrival");
    }

    @ParameterizedTest
    @CsvSource({"minor, 2014-03-02", "year, 2008", "month, 1975-06", "angela, 1962-08-24"})
    void vouchesForADateOfBirthAsPreciseAsItIsKnown(String person, String birthdate) {
        withTheRawDate();
        var browser = open(person);
        browser.get("/account/identities");
        var departure = Departure.of(browser.post("/session/providers/franceconnect/verification", "next", "/account"));
        assertThat(departure.parameters()).containsEntry("scope", "openid birthdate idp_birthdate");
        assertThat(browser.get(path(new Citizen().goThrough(departure.address(), person)))
                        .location())
                .isEqualTo("/account");
        assertThat(heard.last().birthdate()).isEqualTo(birthdate);
    }

    @Test
    void vouchesForNobodyElse() {
        open("melaine");
        var other = open("angela");
        other.get("/account/identities");
        var departure = Departure.of(other.post("/session/providers/franceconnect/verification", "next", "/account"));
        assertThat(other.get(path(new Citizen().goThrough(departure.address(), "melaine")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void endsTheSessionThereToo() {
        var browser = open("melaine");
        browser.get("/account");
        var farewell = browser.post("/session/end");
        assertThat(farewell.location()).startsWith("/session/farewell/");
        var departure = Departure.of(browser.get(farewell.location()));
        assertThat(departure.parameters()).containsOnlyKeys("id_token_hint", "post_logout_redirect_uri", "state");
        assertThat(new Citizen().follow(departure.address()))
                .startsWith(origin(LYON) + "/session/providers/franceconnect/end");
        assertThat(browser.get("/session/providers/franceconnect/end").status()).isEqualTo(200);
        assertThat(browser.get("/account").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/userinfo"})
    void saysThatItFails(String path) {
        var browser = visitor(LYON);
        var back = new Citizen().goThrough(leave(browser).address(), "melaine");
        FRANCE_CONNECT.moods().fail(path);
        var answer = browser.get(path(back));
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).contains("/session/new");
        assertThat(browser.get("/session/new").status()).isEqualTo(200);
    }

    @Test
    void saysThatItIsSlow() {
        var browser = visitor(LYON);
        var back = new Citizen().goThrough(leave(browser).address(), "melaine");
        FRANCE_CONNECT.moods().dawdle("/token");
        assertThat(browser.get(path(back)).status()).isEqualTo(502);
    }

    @Test
    void isUsedWithAPhone() {
        journey(TestBrowser.phone(), true);
    }

    @Test
    void isUsedWithoutScripts() {
        journey(TestBrowser.withoutScripts(), false);
    }

    /** @param scripts which axe needs to look at a page */
    private void journey(BrowserContext context, boolean scripts) {
        try (context) {
            var page = context.newPage();
            page.navigate(origin(LYON) + "/session/new");
            look(page, scripts);
            assertThat(page.getByText("est-ce que FranceConnect").count()).isOne();
            Pictures.take(page, "sign-in");
            page.getByText("identifier avec FranceConnect").click();
            page.getByText("Fatoumata").click();
            page.waitForURL("**/session/arrival");
            look(page, scripts);
            Pictures.take(page, "arrival");
            page.getByText("Ouvrir mon compte").click();
            page.navigate(origin(LYON) + "/account/identities");
            look(page, scripts);
            Pictures.take(page, "identities");
            page.locator("details.account summary").click();
            page.locator("form[action='/session/end'] button").first().click();
            page.waitForURL("**/session/providers/franceconnect/end**");
            look(page, scripts);
            Pictures.take(page, "ended");
        }
    }

    private static void look(Page page, boolean scripts) {
        if (scripts) {
            assertThat(TestBrowser.violations(page)).isEmpty();
        }
    }

    /** The sandbox gives the raw date to clients that are allowed to ask for it. */
    private void withTheRawDate() {
        inside(LYON, () -> {
            var provider = providers.find(sql, "franceconnect").orElseThrow();
            var now = provider.settings();
            var more = new org.hemicycle.provisioning.federation.ProviderSettings(
                    now.scopes(),
                    now.acr(),
                    now.authentication(),
                    now.pkce(),
                    now.claims(),
                    now.trustsAddresses(),
                    now.signsOut(),
                    List.of("openid", "birthdate", "idp_birthdate"));
            var draft = new ProviderDraft(
                    provider.key(),
                    provider.preset(),
                    provider.name(),
                    provider.issuer(),
                    provider.clientId(),
                    more,
                    0,
                    true);
            return providers.change(sql, LYON.id(), draft, provider.version(), null);
        });
    }

    private Browser open(String person) {
        var browser = visitor(LYON);
        if (signIn(browser, person).location().equals("/session/arrival")) {
            browser.get("/session/arrival");
            browser.post("/session/arrival", "name", person);
        }
        return browser;
    }

    private Browser.Answer signIn(Browser browser, String person) {
        return browser.get(path(new Citizen().goThrough(leave(browser).address(), person)));
    }

    private Departure leave(Browser browser) {
        browser.get("/session/new");
        return Departure.of(browser.post("/session/providers/franceconnect"));
    }

    private String origin(Tenant tenant) {
        return "http://" + tenant.primaryHost().value() + ":" + port;
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
