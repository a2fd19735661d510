package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.manager.Phone;
import org.hemicycle.provisioning.secrets.OneTimeCodes;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What operators show besides their password. */
class SecondProofTest extends ManagerTest {
    private static final String PASSWORD = "a password of enough characters";
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<code>([a-z2-9-]{19})</code>");

    private final String email = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void add() {
        beans.getBean(JdbcClient.class)
                .sql("insert into operator (email, name, password_hash, role) values (?, 'Somebody', ?, 'owner')")
                .params(email, beans.getBean(PasswordEncoder.class).encode(PASSWORD))
                .update();
    }

    @Test
    void isSetUpAtTheFirstSignInWhichThenLeadsOn() {
        var operator = withPassword();
        assertThat(Visitor.where(operator.get("/api-clients?x=1"))).isEqualTo("/sign-in/code");
        assertThat(Visitor.where(operator.get("/sign-in/code"))).isEqualTo("/sign-in/protection");
        operator.get("/sign-in/protection");
        operator.post("/sign-in/protection");
        var secret = secret(operator.get("/sign-in/protection"));
        assertThat(confirm(operator, "000000").statusCode()).isEqualTo(422);
        var codes = confirm(operator, OneTimeCodes.code(secret, Instant.now()));
        assertThat(codes(codes)).hasSize(10);
        assertThat(codes.body()).contains("href=\"/api-clients?x=1\"");
        assertThat(operator.get("/api-clients").statusCode()).isEqualTo(200);
        assertThat(operator.get("/account").body()).contains("10 recovery codes");
    }

    @Test
    void opensNothingBeforeItIsGiven() {
        var operator = withPassword();
        for (var path : List.of("/", "/account", "/api-clients", "/organisations/new")) {
            assertThat(Visitor.where(operator.get(path))).as(path).isEqualTo("/sign-in/code");
        }
        operator.get("/sign-in/protection");
        assertThat(Visitor.where(operator.post("/account/password", "current", PASSWORD, "fresh", "x", "again", "x")))
                .isEqualTo("/sign-in/code");
    }

    @Test
    void isTakenOnce() {
        var code = Phone.code(email);
        var first = withPassword();
        var second = withPassword();
        assertThat(type(first, code).statusCode()).isEqualTo(303);
        assertThat(type(second, code).statusCode()).isEqualTo(422);
        assertThat(Visitor.where(second.get("/"))).isEqualTo("/sign-in/code");
    }

    @Test
    void isReplacedByNobodyWhoHasOnlyThePassword() {
        Phone.code(email);
        var operator = withPassword();
        assertThat(Visitor.where(operator.get("/sign-in/protection"))).isEqualTo("/sign-in/code");
        operator.get("/sign-in/code");
        operator.post("/sign-in/protection");
        assertThat(Visitor.where(confirm(operator, "000000"))).isEqualTo("/sign-in/code");
    }

    @Test
    void isLookedAtFiveTimes() {
        var code = Phone.code(email);
        var operator = withPassword();
        for (int i = 0; i < 5; i++) {
            assertThat(type(operator, "12345" + i).statusCode()).isEqualTo(422);
        }
        var locked = type(operator, code);
        assertThat(locked.statusCode()).isEqualTo(422);
        assertThat(locked.body()).contains("Too many attempts");
    }

    @Test
    void isStoodInForOnceByARecoveryCode() {
        var operator = Visitor.at(MANAGER).signedIn(email, PASSWORD);
        var code = Phone.code(email);
        operator.get("/account");
        var recovery =
                codes(operator.post("/account/recovery-codes", "code", code)).getFirst();
        assertThat(type(withPassword(), recovery).statusCode()).isEqualTo(303);
        assertThat(type(withPassword(), recovery).statusCode()).isEqualTo(422);
        operator.get("/account");
        assertThat(operator.post("/account/recovery-codes", "code", recovery).statusCode())
                .isEqualTo(422);
    }

    @Test
    void isSealedUnderTheMasterKey() {
        Phone.code(email);
        assertThat(beans.getBean(JdbcClient.class)
                        .sql(
                                "select length(secret) from operator_authenticator a join operator o on o.id = a.operator_id "
                                        + "where email = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .as("nonce, twenty bytes and tag")
                .isEqualTo(12 + 20 + 16);
    }

    @Test
    void hasPagesForEverybody() {
        try (var context = TestBrowser.phone()) {
            var page = context.newPage();
            page.navigate(MANAGER + "/sign-in");
            page.fill("#field-email", email);
            page.fill("#field-password", PASSWORD);
            page.click("main form button");
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.click("main form button");
            assertThat(TestBrowser.violations(page)).isEmpty();
            var secret = new Base32().decode(page.locator(".secret").innerText().replace(" ", ""));
            page.fill("#field-code", OneTimeCodes.code(secret, Instant.now()));
            page.click("main form button");
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.click("main .actions a");
            page.navigate(MANAGER + "/account");
            assertThat(TestBrowser.violations(page)).isEmpty();
        }
    }

    private Visitor withPassword() {
        var visitor = Visitor.at(MANAGER);
        visitor.get("/sign-in");
        visitor.post("/sign-in", "email", email, "password", PASSWORD);
        return visitor;
    }

    private static HttpResponse<String> type(Visitor operator, String code) {
        operator.get("/sign-in/code");
        return operator.post("/sign-in/code", "code", code);
    }

    private static HttpResponse<String> confirm(Visitor operator, String code) {
        return operator.post("/sign-in/protection/confirmation", "code", code);
    }

    private static byte[] secret(HttpResponse<String> page) {
        var match = SECRET.matcher(page.body());
        assertThat(match.find()).as(page.body()).isTrue();
        return new Base32().decode(match.group(1).replace(" ", ""));
    }

    private static List<String> codes(HttpResponse<String> page) {
        return CODE.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }
}
