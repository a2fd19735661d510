package org.hemicycle.participation.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import org.hemicycle.participation.federation.Providers.Departure;
import org.hemicycle.provisioning.federation.ClientAuthentication;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderSettings;
import org.junit.jupiter.api.Test;

/** Journeys to a provider and back, where everything is as it should be. */
class JourneysTest extends Journey {
    @Test
    void isOfferedOnTheSignInPage() {
        assertThat(visitor(LYON).get("/session/new").body()).contains("/session/providers/" + key);
    }

    @Test
    void asksWithStateNonceAndProofKey() {
        var departure = leave(visitor(LYON));
        assertThat(departure.parameters())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "client")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry(
                        "redirect_uri", "http://lyon.localhost:" + port + "/session/providers/" + key + "/callback");
        assertThat(departure.state()).hasSize(43);
        assertThat(departure.nonce()).hasSize(43);
    }

    @Test
    void opensAnAccountAndFindsItAgain() {
        var browser = visitor(LYON);
        var id = settle(browser);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        var again = visitor(LYON);
        assertThat(comeBack(again, leave(again, "/spaces")).location()).isEqualTo("/spaces");
        assertThat(participants(LYON)).containsExactly(id);
    }

    @Test
    void isSomebodyElseInAnotherCity() {
        settle(visitor(LYON));
        var browser = visitor(NANTES);
        assertThat(comeBack(browser, leave(browser)).location()).isEqualTo("/session/arrival");
        assertThat(participants(NANTES)).isEmpty();
    }

    @Test
    void opensNoAccountWhereAnAddressIsTaken() {
        var email = subject + "@example.org";
        participant(LYON, email);
        PROVIDER.userInfo = map -> with(with(map, "sub", subject), "email", email);
        var browser = visitor(LYON);
        comeBack(browser, leave(browser));
        browser.get("/session/arrival");
        var answer = browser.post("/session/arrival", "name", "Camille");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(participants(LYON)).isEmpty();
    }

    @Test
    void linksAnAccountOnlyAfterProofOfBoth() {
        var email = subject + "@example.org";
        participant(LYON, email);
        PROVIDER.userInfo = map -> with(with(map, "sub", subject), "email", email);
        var browser = visitor(LYON);
        comeBack(browser, leave(browser));
        browser.get("/session/arrival");
        assertThat(browser.post("/session/arrival/link").location()).startsWith("/session/new");
        browser.get("/session/new?next=/session/arrival");
        assertThat(browser.post("/session", "email", email, "password", PASSWORD, "next", "/session/arrival")
                        .location())
                .isEqualTo("/session/arrival");
        assertThat(browser.get("/session/arrival").body()).contains("/session/arrival/link");
        assertThat(browser.post("/session/arrival/link").status()).isEqualTo(303);
        assertThat(participants(LYON)).containsExactly(idOf(email));
    }

    @Test
    void opensAnAccountWithoutAnAddressForWhoHasNone() {
        var id = settle(visitor(LYON));
        assertThat(inside(
                        LYON,
                        () -> sql.sql("select count(*) from participant where id = ? and email is null")
                                .param(id)
                                .query(Long.class)
                                .single()))
                .isOne();
    }

    @Test
    void linksAnotherIdentityFromTheAccount() {
        var email = subject + "@example.org";
        var browser = participant(LYON, email);
        browser.get("/account/identities");
        var departure = Departure.of(browser.post("/account/identities/" + key));
        assertThat(comeBack(browser, departure).location()).isEqualTo("/account/identities");
        assertThat(participants(LYON)).containsExactly(idOf(email));
        var page = browser.get("/account/identities").body();
        var row = page.replaceAll("(?s).*action=\"(/account/identities/\\d+)\".*", "$1");
        browser.post(row, "_method", "delete");
        assertThat(participants(LYON)).isEmpty();
    }

    @Test
    void keepsTheLastWayIn() {
        var browser = visitor(LYON);
        var id = settle(browser);
        browser.get("/account/identities");
        var row = inside(
                LYON,
                () -> sql.sql("select id from external_identity where participant_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single());
        browser.post("/account/identities/" + row, "_method", "delete");
        assertThat(participants(LYON)).containsExactly(id);
    }

    @Test
    void readsClaimsThatAreSigned() {
        PROVIDER.userInfoType = "application/jwt";
        settle(visitor(LYON));
        assertThat(participants(LYON)).hasSize(1);
    }

    @Test
    void asksForTheKeysAgainWhenTheyHaveChanged() {
        settle(visitor(LYON));
        PROVIDER.keys = List.of(CrookedProvider.OTHER_KEY);
        PROVIDER.signature = set -> CrookedProvider.signed(set, CrookedProvider.OTHER_KEY, JWSAlgorithm.RS256);
        var browser = visitor(LYON);
        assertThat(comeBack(browser, leave(browser)).status()).isEqualTo(303);
    }

    @Test
    void usesWhatAnAdministratorHasJustChanged() {
        leave(visitor(LYON));
        inside(LYON, () -> {
            var provider = providers.find(sql, key).orElseThrow();
            var settings = provider.settings();
            var post = new ProviderSettings(
                    List.of("openid"),
                    null,
                    ClientAuthentication.POST,
                    false,
                    settings.claims(),
                    true,
                    true,
                    settings.verificationScopes());
            return providers.change(
                    sql,
                    LYON.id(),
                    Providers.draft(key, Preset.OPENID, PROVIDER.issuer(), post),
                    provider.version(),
                    "new");
        });
        var browser = visitor(LYON);
        var departure = leave(browser);
        assertThat(departure.parameters()).doesNotContainKey("code_challenge").containsEntry("scope", "openid");
        comeBack(browser, departure);
        assertThat(PROVIDER.lastTokenRequest).contains("client_secret=new");
    }
}
