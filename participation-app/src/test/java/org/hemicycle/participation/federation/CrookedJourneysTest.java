package org.hemicycle.participation.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hemicycle.participation.federation.Providers.Departure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Journeys where something is not as it should be: refused, with a page that says what to do. */
class CrookedJourneysTest extends Journey {
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
}
