package org.hemicycle.participation.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.participation.Addresses;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.secrets.OneTimeCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Staff do nothing as staff before they have proved strongly who they are. */
class StaffProofTest extends ParticipationTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final String email = UUID.randomUUID() + "@example.org";

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "moderator", "editor", "analyst", "facilitator", "evaluator"})
    void leadsStaffWithAPasswordOnlyToWhereTheyProtectTheirAccount(String role) {
        var jeanne = appointed(role);
        assertThat(jeanne.get("/admin?x=1").location()).isEqualTo("/account/security/enrolment?next=%2Fadmin%3Fx%3D1");
        assertThat(jeanne.get("/account/security/enrolment?next=%2Fadmin").body())
                .contains("Protégez votre compte", "value=\"/admin\"");
    }

    @Test
    void opensNoDeskToThem() {
        var jeanne = appointed("administrator");
        jeanne.get("/account/security");
        var desks = Addresses.of(requestMappingHandlerMapping, _ -> true, Map.of("key", "pages")).stream()
                .filter(address -> address.path().startsWith("/admin"))
                .toList();
        assertThat(desks).hasSizeGreaterThan(20);
        int led = 0;
        for (var desk : desks) {
            var answer = desk.method().equals("GET")
                    ? jeanne.get(desk.path())
                    : jeanne.post(desk.path(), "_method", desk.method().toLowerCase(java.util.Locale.ROOT));
            assertThat(answer.status()).as(desk.toString()).isIn(303, 404);
            if (answer.status() == 303) {
                led++;
                assertThat(answer.location())
                        .as(desk.toString())
                        .startsWith("/account/security/enrolment?next=%2Fadmin");
            }
        }
        assertThat(led).as("but for addresses that lead nowhere").isGreaterThan(desks.size() * 3 / 4);
    }

    @Test
    void leadsThemOnToWhereTheyWereGoing() {
        var jeanne = appointed("administrator");
        jeanne.get("/account/security/enrolment?next=%2Fadmin%2Flook");
        var page = jeanne.post("/account/security/authenticator", "next", "/admin/look")
                .location();
        assertThat(page).isEqualTo("/account/security/authenticator?next=%2Fadmin%2Flook");
        var secret = SecondFactorTest.secret(jeanne.get(page));
        var codes = jeanne.post(
                "/account/security/authenticator/confirmation",
                "code",
                OneTimeCodes.code(secret, Instant.now()),
                "next",
                "/admin/look");
        assertThat(SecondFactorTest.codes(codes)).hasSize(10);
        assertThat(codes.body()).contains("href=\"/admin/look\"");
        assertThat(jeanne.get("/admin/look").status()).isEqualTo(200);
        assertThat(deeds()).containsExactly("factor.authenticator-added");
    }

    @Test
    void keepsOneThingThatProtectsThem() {
        var camille = administrator(LYON);
        assertThat(camille.get("/account/security").body()).doesNotContain("value=\"delete\"");
        camille.post("/account/security/authenticator", "_method", "delete");
        assertThat(camille.get("/account/security").body()).contains("C’est la dernière protection", "En place depuis");
    }

    @Test
    void letsParticipantsRemoveIt() {
        participant(LYON, email);
        var secret = authenticator(LYON, email);
        var jeanne = visitor(LYON);
        jeanne.get("/session/new");
        jeanne.post("/session", "email", email, "password", PASSWORD);
        typeCode(jeanne, secret);
        assertThat(jeanne.get("/account/security").body()).contains("value=\"delete\"");
        jeanne.post("/account/security/authenticator", "_method", "delete");
        assertThat(jeanne.get("/account/security").body()).doesNotContain("En place depuis");
    }

    private List<String> deeds() {
        return inside(
                LYON,
                () -> sql.sql("select action from audit_entry a join participant p on p.id = a.actor_id "
                                + "where p.email = ?")
                        .param(email)
                        .query(String.class)
                        .list());
    }

    private Browser appointed(String role) {
        var browser = participant(LYON, email);
        inside(
                LYON,
                () -> sql.sql("insert into role_grant (participant_id, role, granted_by) "
                                + "select id, ?, 'tests' from participant where email = ?")
                        .params(role, email)
                        .update());
        return browser;
    }
}
