package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners invite operators, give them roles and close the door behind them; there is always an owner. */
class OperatorsTest extends ManagerTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/operator-invitations/[A-Za-z0-9_-]+)");
    private static final String PASSWORD = "a sentence of many words";
    private final String email = "anna-" + UUID.randomUUID() + "@example.org";

    @Autowired
    private JdbcClient sql;

    private Visitor owner;

    @BeforeEach
    void enter() {
        owner = Visitor.at(MANAGER).signedIn(OPERATOR_EMAIL, OPERATOR_PASSWORD);
        owner.get("/operators");
    }

    @Test
    void comeInByALinkThatWorksOnce() throws Exception {
        var link = invited("support");
        var anna = Visitor.at(MANAGER);
        assertThat(anna.get(link).body()).contains(email, "Support");
        assertThat(anna.post(link, "name", "Anna", "fresh", "short", "again", "short")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.where(accept(anna, link))).isEqualTo("/sign-in");
        assertThat(Visitor.at(MANAGER).get(link).statusCode()).isEqualTo(404);
        anna.signedIn(email, PASSWORD);
        assertThat(anna.get("/").statusCode()).isEqualTo(200);
        assertThat(anna.get("/organisations/new").statusCode()).isEqualTo(200);
        assertThat(anna.get("/api-clients").statusCode()).isEqualTo(403);
        assertThat(anna.get("/operators").statusCode()).isEqualTo(403);
        assertThat(anna.get("/").body()).contains("/organisations/new").doesNotContain("/api-clients");
    }

    @Test
    void loseARoleAndTheDoorInTheRunningSession() throws Exception {
        var link = invited("owner");
        var anna = Visitor.at(MANAGER);
        anna.get(link);
        accept(anna, link);
        anna.signedIn(email, PASSWORD);
        assertThat(anna.get("/operators").statusCode()).isEqualTo(200);
        long id = id();
        owner.get("/operators");
        owner.post("/operators/" + id + "/role", "role", "read-only");
        assertThat(anna.get("/operators").statusCode()).isEqualTo(403);
        assertThat(anna.get("/").statusCode()).isEqualTo(200);
        owner.post("/operators/" + id + "/disablement");
        assertThat(anna.get("/").statusCode()).isEqualTo(302);
        assertThat(sql.sql(
                                "select count(*) from audit_entry where action in ('operator.role-changed', 'operator.disabled') and detail ->> 'operator' = ?")
                        .param(Long.toString(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void neverLeaveThePlatformWithoutAnOwner() {
        sql.sql("update operator set disabled_at = now() where role = 'owner' and email <> ? and disabled_at is null")
                .param(OPERATOR_EMAIL)
                .update();
        long self = sql.sql("select id from operator where email = ?")
                .param(OPERATOR_EMAIL)
                .query(Long.class)
                .single();
        owner.post("/operators/" + self + "/role", "role", "billing");
        assertThat(owner.get("/operators").body()).contains("This is the last owner");
        owner.post("/operators/" + self + "/disablement");
        assertThat(owner.get("/operators").statusCode()).isEqualTo(200);
    }

    @Test
    void areInvitedWithAnAddressAndARole() {
        var answer = owner.post("/operators/invitations", "name", "", "email", "nobody", "role", "king");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("field-name-error", "field-email-error", "value=\"nobody\"");
        assertThat(owner.post("/operators/invitations", "name", "Anna", "email", OPERATOR_EMAIL, "role", "owner")
                        .body())
                .contains("is an operator already");
    }

    @Test
    void setUpAnotherApplicationWhenAnOwnerHasForgottenTheLostOne() throws Exception {
        var link = invited("support");
        var anna = Visitor.at(MANAGER);
        anna.get(link);
        accept(anna, link);
        anna.signedIn(email, PASSWORD);
        int letters = TestMail.to(email).size();
        owner.get("/operators");
        owner.post("/operators/" + id() + "/factors/removal");
        assertThat(owner.get("/operators").body()).contains("code application is forgotten");
        assertThat(Visitor.where(anna.get("/"))).startsWith("/sign-in");
        await().until(() -> TestMail.to(email).size() > letters);
        var again = Visitor.at(MANAGER);
        again.get("/sign-in");
        again.post("/sign-in", "email", email, "password", PASSWORD);
        assertThat(Visitor.where(again.get("/"))).isEqualTo("/sign-in/code");
        assertThat(Visitor.where(again.get("/sign-in/code"))).isEqualTo("/sign-in/protection");
    }

    @Test
    void doNotForgetTheirOwnApplication() {
        long self = sql.sql("select id from operator where email = ?")
                .param(OPERATOR_EMAIL)
                .query(Long.class)
                .single();
        assertThat(owner.post("/operators/" + self + "/factors/removal").statusCode())
                .isEqualTo(409);
        assertThat(owner.get("/operators").statusCode()).isEqualTo(200);
    }

    private String invited(String role) throws Exception {
        owner.post("/operators/invitations", "name", "Anna", "email", email, "role", role);
        await().until(() -> !TestMail.to(email).isEmpty());
        var letter = GreenMailUtil.getWholeMessage(TestMail.to(email).getLast())
                .replace("=\r\n", "")
                .replace("=3D", "=");
        var match = LINK.matcher(letter);
        assertThat(match.find()).as(letter).isTrue();
        return match.group(1);
    }

    private static java.net.http.HttpResponse<String> accept(Visitor anna, String link) {
        return anna.post(link, "name", "Anna", "fresh", PASSWORD, "again", PASSWORD);
    }

    private long id() {
        return sql.sql("select id from operator where email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}
