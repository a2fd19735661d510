package org.hemicycle.participation.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.federation.Providers.Departure;
import org.hemicycle.provisioning.federation.IdentityProviders;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators set and try the providers of their own organisation. */
class AdministrationTest extends ParticipationTest {
    private static final CrookedProvider PROVIDER = new CrookedProvider();

    @Autowired
    private IdentityProviders providers;

    private String key;

    @BeforeEach
    void begin() {
        key = Providers.freshKey();
        PROVIDER.behave();
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void addsChangesAndRemoves() {
        var admin = administrator(LYON);
        admin.get("/admin/providers/new");
        assertThat(admin.post("/admin/providers", form("name.fr", "Ma région")).location())
                .isEqualTo("/admin/providers/" + key);
        assertThat(visitor(LYON).get("/session/new").body()).contains("Se connecter avec Ma région");
        assertThat(visitor(NANTES).get("/session/new").body()).doesNotContain("Ma région");
        admin.get("/admin/providers/" + key);
        assertThat(admin.post(
                                "/admin/providers/" + key,
                                form("name.fr", "La région", "_method", "put", "version", "1", "clientSecret", ""))
                        .status())
                .isEqualTo(303);
        assertThat(visitor(LYON).get("/session/new").body()).contains("Se connecter avec La région");
        assertThat(inside(
                        LYON,
                        () -> providers.secret(
                                sql, LYON.id(), providers.find(sql, key).orElseThrow())))
                .contains("top secret");
        assertThat(admin.post("/admin/providers/" + key, form("_method", "put", "version", "1"))
                        .status())
                .as("a change on top of a change that one has not seen")
                .isEqualTo(422);
        admin.get("/admin/providers/" + key + "/removal");
        admin.post("/admin/providers/" + key, "_method", "delete", "version", "2");
        assertThat(visitor(LYON).get("/session/new").body()).doesNotContain("La région");
    }

    @Test
    void neverShowsASecret() {
        var admin = administrator(LYON);
        admin.get("/admin/providers/new");
        admin.post("/admin/providers", form());
        assertThat(admin.get("/admin/providers/" + key).body()).doesNotContain("top secret");
        assertThat(inside(
                        LYON,
                        () -> sql.sql("select encode(sealed_secret, 'escape') from identity_provider where key = ?")
                                .param(key)
                                .query(String.class)
                                .single()))
                .doesNotContain("top secret");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://intranet.example, Écrivez une adresse qui commence par https",
        "issuer, https://user@host.example, Écrivez une adresse qui commence par https",
        "scopes, profile, dont openid",
        "clientId, '', identifiant donné par le fournisseur",
        "key, Grandes Lettres, minuscules",
        "claims.email, é, Écrivez le nom",
        "clientSecret, '', Écrivez le secret"
    })
    void saysWhatIsWrongBesideTheField(String field, String value, String sentence) {
        var admin = administrator(LYON);
        admin.get("/admin/providers/new");
        var answer = admin.post("/admin/providers", form(field, value));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("field-" + field + "-error").contains(sentence);
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(staff(LYON, "moderator").get("/admin/providers").status()).isEqualTo(403);
        assertThat(visitor(LYON).get("/admin/providers").status()).isEqualTo(303);
    }

    @Test
    void triesAProviderWithoutChangingAnything() {
        var admin = added();
        var departure = Departure.of(admin.post("/admin/providers/" + key + "/trial"));
        PROVIDER.nonce = departure.nonce();
        var back = admin.get("/session/providers/" + key + "/callback?code=c&state=" + departure.state());
        assertThat(back.location()).isEqualTo("/admin/providers/" + key + "/trial/result");
        assertThat(admin.get(back.location()).body()).contains("Camille Dupont").contains("email_verified");
        assertThat(inside(
                        LYON,
                        () -> sql.sql(
                                        "select count(*) from external_identity e join identity_provider p on p.id = e.provider_id where p.key = ?")
                                .param(key)
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void explainsWhatFailed() {
        var admin = added();
        PROVIDER.configuration = map -> {
            var other = new java.util.HashMap<>(map);
            other.put("issuer", "https://else.example");
            return other;
        };
        assertThat(admin.get("/admin/providers/" + key + "/trial").body())
                .contains("appelle autrement")
                .contains("https://else.example");
        PROVIDER.behave();
        PROVIDER.tokenStatus = 401;
        PROVIDER.tokenBody = "{\"error\":\"invalid_client\"}";
        var answer = admin.get("/admin/providers/" + key + "/trial").body();
        assertThat(answer).contains("ne reconnaît pas ce client").contains("adresse de retour");
    }

    @Test
    void explainsWhatFailedInATrialSignIn() {
        var admin = added();
        var departure = Departure.of(admin.post("/admin/providers/" + key + "/trial"));
        PROVIDER.nonce = "another";
        var back = admin.get("/session/providers/" + key + "/callback?code=c&state=" + departure.state());
        assertThat(admin.get(back.location()).body()).contains("est pas acceptable");
    }

    @Test
    void isReadableAtEveryWidth() {
        for (var context : List.of(TestBrowser.desktop(), TestBrowser.phone())) {
            try (context) {
                var admin = added();
                admin.cookies()
                        .forEach((name, value) ->
                                context.addCookies(List.of(new com.microsoft.playwright.options.Cookie(name, value)
                                        .setUrl("http://lyon.localhost:" + port))));
                var page = context.newPage();
                for (var path : Map.of(
                                "providers", "/admin/providers",
                                "provider", "/admin/providers/" + key,
                                "franceconnect", "/admin/providers/new?preset=franceconnect",
                                "trial", "/admin/providers/" + key + "/trial",
                                "removal", "/admin/providers/" + key + "/removal")
                        .entrySet()) {
                    page.navigate("http://lyon.localhost:" + port + path.getValue());
                    assertThat(TestBrowser.violations(page)).as(path.getKey()).isEmpty();
                    Pictures.take(page, path.getKey());
                }
            }
        }
    }

    private Browser added() {
        var admin = administrator(LYON);
        admin.get("/admin/providers/new");
        admin.post("/admin/providers", form("key", key = Providers.freshKey()));
        admin.get("/admin/providers/" + key + "/removal");
        return admin;
    }

    /** A good form, but for these fields. */
    private String[] form(String... other) {
        var fields = new java.util.LinkedHashMap<>(Map.of(
                "key", key,
                "preset", "openid",
                "name.fr", "Le compte " + key,
                "issuer", PROVIDER.issuer(),
                "clientId", "client",
                "clientSecret", "top secret",
                "scopes", "openid profile",
                "verificationScopes", "openid",
                "clientAuthentication", "client_secret_basic",
                "enabled", "yes"));
        fields.putAll(Map.of(
                "pkce", "yes",
                "claims.name", "name",
                "claims.email", "email",
                "claims.emailVerified", "email_verified",
                "claims.language", "locale"));
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        var all = new ArrayList<String>();
        fields.forEach((name, value) -> all.addAll(List.of(name, value)));
        return all.toArray(String[]::new);
    }
}
