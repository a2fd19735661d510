package org.hemicycle.participation.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.federation.Providers.Departure;
import org.hemicycle.provisioning.federation.IdentityProviders;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderSettings;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider that does as it is told, in two cities, and the way there and back. */
abstract class Journey extends ParticipationTest {
    static final CrookedProvider PROVIDER = new CrookedProvider();

    @Autowired
    IdentityProviders providers;

    String key;
    String subject;

    @BeforeEach
    void addTheProviderInBothCities() {
        key = Providers.freshKey();
        subject = UUID.randomUUID().toString();
        PROVIDER.behave();
        PROVIDER.claims = builder -> builder.subject(subject);
        PROVIDER.userInfo = map -> with(map, "sub", subject);
        add(LYON, Preset.OPENID.settings());
        add(NANTES, Preset.OPENID.settings());
    }

    @AfterEach
    void removeIt() {
        for (var tenant : List.of(LYON, NANTES)) {
            inside(
                    tenant,
                    () -> sql.sql("delete from identity_provider where key = ?")
                            .param(key)
                            .update());
        }
    }

    void add(Tenant tenant, ProviderSettings settings) {
        inside(
                tenant,
                () -> providers.add(
                        sql, tenant.id(), Providers.draft(key, Preset.OPENID, PROVIDER.issuer(), settings), "secret"));
    }

    Departure leave(Browser browser) {
        return leave(browser, "/");
    }

    Departure leave(Browser browser, String next) {
        browser.get("/session/new");
        return Departure.of(browser.post("/session/providers/" + key, "next", next));
    }

    Browser.Answer comeBack(Browser browser, Departure departure) {
        PROVIDER.nonce = departure.nonce();
        return browser.get(callback("code=c&state=" + departure.state()));
    }

    String callback(String query) {
        return "/session/providers/" + key + "/callback?" + query;
    }

    /** Signs in for the first time, opens an account, and gives back its number. */
    long settle(Browser browser) {
        assertThat(comeBack(browser, leave(browser)).location()).isEqualTo("/session/arrival");
        assertThat(browser.get("/session/arrival").body()).contains("Camille Dupont");
        var answer = browser.post("/session/arrival", "name", "Camille Dupont");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return participants(LYON).getFirst();
    }

    List<Long> participants(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql("select participant_id from external_identity where subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .list());
    }

    long idOf(String email) {
        return inside(
                LYON,
                () -> sql.sql("select id from participant where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single());
    }

    static String byTheSecret(com.nimbusds.jwt.JWTClaimsSet set) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), set);
            token.sign(new MACSigner("secret".repeat(8)));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        var more = new java.util.HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
