package org.hemicycle.participation.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.federation.Providers.Departure;
import org.hemicycle.provisioning.federation.ClientAuthentication;
import org.hemicycle.provisioning.federation.IdentityProviders;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderSettings;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Journeys to a provider and back, where everything is as it should be, and where something is not. */
class JourneysTest extends ParticipationTest {
    private static final CrookedProvider PROVIDER = new CrookedProvider();

    @Autowired
    private IdentityProviders providers;

    private String key;
    private String subject;

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

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

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

    static Stream<Arguments> crookedAnswers() {
        return Stream.of(
                Arguments.of("another issuer", (Consumer<CrookedProvider>)
                        p -> p.claims = builder -> builder.issuer("https://else.example")),
                Arguments.of("another audience", (Consumer<CrookedProvider>)
                        p -> p.claims = builder -> builder.audience("somebody")),
                Arguments.of("several audiences, another party", (Consumer<CrookedProvider>) p -> p.claims =
                        builder -> builder.audience(List.of("client", "other")).claim("azp", "other")),
                Arguments.of("another party", (Consumer<CrookedProvider>)
                        p -> p.claims = builder -> builder.claim("azp", "other")),
                Arguments.of("another nonce", (Consumer<CrookedProvider>)
                        p -> p.claims = builder -> builder.claim("nonce", "else")),
                Arguments.of("no nonce", (Consumer<CrookedProvider>)
                        p -> p.claims = builder -> builder.claim("nonce", null)),
                Arguments.of("expired", (Consumer<CrookedProvider>) p -> p.claims = builder ->
                        builder.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(10))))),
                Arguments.of("of the future", (Consumer<CrookedProvider>) p -> p.claims =
                        builder -> builder.issueTime(Date.from(Instant.now().plus(Duration.ofHours(1))))),
                Arguments.of("unknown key", (Consumer<CrookedProvider>) p -> p.signature =
                        set -> CrookedProvider.signed(set, CrookedProvider.OTHER_KEY, JWSAlgorithm.RS256)),
                Arguments.of("unsigned", (Consumer<CrookedProvider>)
                        p -> p.signature = set -> new PlainJWT(set).serialize()),
                Arguments.of(
                        "signed by the secret", (Consumer<CrookedProvider>) p -> p.signature = set -> byTheSecret(set)),
                Arguments.of("claims of another", (Consumer<CrookedProvider>)
                        p -> p.userInfo = map -> with(map, "sub", "another")),
                Arguments.of("no json", (Consumer<CrookedProvider>) p -> p.tokenBody = "<html>"),
                Arguments.of("far too much", (Consumer<CrookedProvider>)
                        p -> p.tokenBody = "{\"x\":\"" + "x".repeat(300_000) + "\"}"),
                Arguments.of("error of the server", (Consumer<CrookedProvider>) p -> {
                    p.tokenStatus = 500;
                    p.tokenBody = "{}";
                }),
                Arguments.of("wrong secret", (Consumer<CrookedProvider>) p -> {
                    p.tokenStatus = 401;
                    p.tokenBody = "{\"error\":\"invalid_client\"}";
                }),
                Arguments.of("used code", (Consumer<CrookedProvider>) p -> {
                    p.tokenStatus = 400;
                    p.tokenBody = "{\"error\":\"invalid_grant\"}";
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crookedAnswers")
    void refusesATokenThatIsNotAsItMustBe(String name, Consumer<CrookedProvider> twist) {
        var browser = visitor(LYON);
        var departure = leave(browser);
        twist.accept(PROVIDER);
        var userInfo = PROVIDER.userInfo;
        var answer = comeBack(browser, departure);
        assertThat(answer.status()).as(answer.body()).isIn(400, 403, 502);
        assertThat(answer.body()).contains("/session/new");
        assertThat(userInfo).isNotNull();
        assertThat(browser.get("/session/arrival").status()).isEqualTo(400);
        assertThat(participants(LYON)).isEmpty();
    }

    @Test
    void refusesAStateTwice() {
        var browser = visitor(LYON);
        var departure = leave(browser);
        comeBack(browser, departure);
        assertThat(comeBack(browser, departure).status()).isEqualTo(400);
    }

    @Test
    void refusesAStateThatNobodyGave() {
        var browser = visitor(LYON);
        leave(browser);
        assertThat(browser.get(callback("code=c&state=" + "x".repeat(43))).status())
                .isEqualTo(400);
    }

    @Test
    void refusesTheStateOfAnotherBrowser() {
        var departure = leave(visitor(LYON));
        var other = visitor(LYON);
        leave(other);
        assertThat(comeBack(other, departure).status()).isEqualTo(400);
    }

    @Test
    void refusesTheStateOfAnotherCity() {
        var lyon = visitor(LYON);
        var departure = leave(lyon);
        var nantes = visitor(NANTES);
        leave(nantes);
        nantes.cookies().putAll(lyon.cookies());
        assertThat(comeBack(nantes, departure).status()).isEqualTo(400);
    }

    @Test
    void refusesTheStateOfAnotherProvider() {
        var browser = visitor(LYON);
        var departure = leave(browser);
        assertThat(browser.get("/session/providers/else/callback?code=c&state=" + departure.state())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesAStateThatIsTooOld() {
        var browser = visitor(LYON);
        var departure = leave(browser);
        inside(
                LYON,
                () -> sql.sql("update sign_in_flow set expires_at = now() - interval '1 second'")
                        .update());
        assertThat(comeBack(browser, departure).status()).isEqualTo(400);
    }

    @Test
    void refusesTheAnswerOfAnotherIssuer() {
        var browser = visitor(LYON);
        var departure = leave(browser);
        PROVIDER.nonce = departure.nonce();
        var answer = browser.get(callback("code=c&state=" + departure.state() + "&iss=https%3A%2F%2Felse.example"));
        assertThat(answer.status()).isEqualTo(502);
        assertThat(participants(LYON)).isEmpty();
    }

    @Test
    void missesTheIssuerWhereItIsPromised() {
        PROVIDER.configuration = map -> with(map, "authorization_response_iss_parameter_supported", true);
        var browser = visitor(LYON);
        assertThat(comeBack(browser, leave(browser)).status()).isEqualTo(502);
    }

    @Test
    void letsThePersonChangeTheirMind() {
        var browser = visitor(LYON);
        var departure = leave(browser, "/spaces");
        var answer = browser.get(callback("error=access_denied&state=" + departure.state()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("/session/new?next=%2Fspaces");
    }

    @Test
    void leadsToNoOtherSite() {
        var browser = visitor(LYON);
        settle(browser);
        var again = visitor(LYON);
        assertThat(comeBack(again, leave(again, "//else.example/")).location()).isEqualTo("/");
    }

    static Stream<Arguments> crookedConfigurations() {
        return Stream.of(
                Arguments.of("issuer", "https://else.example"),
                Arguments.of("token_endpoint", "http://intranet.example/token"),
                Arguments.of("token_endpoint", "https://127.0.0.9/token"),
                Arguments.of("jwks_uri", "file:///etc/passwd"),
                Arguments.of("authorization_endpoint", "javascript:alert(1)"));
    }

    @ParameterizedTest
    @MethodSource("crookedConfigurations")
    void refusesAConfigurationThatLeadsElsewhere(String name, String value) {
        PROVIDER.configuration = map -> with(map, name, value);
        var browser = visitor(LYON);
        browser.get("/session/new");
        var answer = browser.post("/session/providers/" + key);
        if (answer.status() == 200) {
            answer = comeBack(browser, Departure.of(answer));
        }
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).contains("/session/new");
    }

    @Test
    void saysWithinTenSecondsThatAProviderIsSlow() {
        PROVIDER.slowPath = "/.well-known/openid-configuration";
        var browser = visitor(LYON);
        browser.get("/session/new");
        var begun = Instant.now();
        assertThat(browser.post("/session/providers/" + key).status()).isEqualTo(502);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private void add(Tenant tenant, ProviderSettings settings) {
        inside(
                tenant,
                () -> providers.add(
                        sql, tenant.id(), Providers.draft(key, Preset.OPENID, PROVIDER.issuer(), settings), "secret"));
    }

    private Departure leave(Browser browser) {
        return leave(browser, "/");
    }

    private Departure leave(Browser browser, String next) {
        browser.get("/session/new");
        return Departure.of(browser.post("/session/providers/" + key, "next", next));
    }

    private Browser.Answer comeBack(Browser browser, Departure departure) {
        PROVIDER.nonce = departure.nonce();
        return browser.get(callback("code=c&state=" + departure.state()));
    }

    private String callback(String query) {
        return "/session/providers/" + key + "/callback?" + query;
    }

    /** Signs in for the first time, opens an account, and gives back its number. */
    private long settle(Browser browser) {
        assertThat(comeBack(browser, leave(browser)).location()).isEqualTo("/session/arrival");
        assertThat(browser.get("/session/arrival").body()).contains("Camille Dupont");
        var answer = browser.post("/session/arrival", "name", "Camille Dupont");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return participants(LYON).getFirst();
    }

    private List<Long> participants(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql("select participant_id from external_identity where subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .list());
    }

    private long idOf(String email) {
        return inside(
                LYON,
                () -> sql.sql("select id from participant where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single());
    }

    private static String byTheSecret(com.nimbusds.jwt.JWTClaimsSet set) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), set);
            token.sign(new MACSigner("secret".repeat(8)));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        var more = new java.util.HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
