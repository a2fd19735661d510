package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.Test;

/** Staff sign people out: somebody, or everybody; in their own organisation. */
class EndingSessionsTest extends ParticipationTest {
    private static final Tenant HERE = TestFleet.found("ending-here", "Ici");
    private static final Tenant THERE = TestFleet.found("ending-there", "Ailleurs");
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void ofOnePerson() {
        var phone = participant(HERE, email);
        var other = participant(HERE, "other-" + email);
        var sameAddress = participant(THERE, email);
        var camille = administrator(HERE);
        long id = id(HERE);
        camille.get("/admin/members/" + id);
        assertThat(camille.post("/admin/members/" + id + "/sessions", "_method", "delete")
                        .location())
                .isEqualTo("/admin/members/" + id);
        assertThat(isIn(phone)).isFalse();
        assertThat(isIn(other)).isTrue();
        assertThat(isIn(sameAddress)).isTrue();
        assertThat(camille.get("/admin/log").body()).contains("a déconnecté quelqu’un partout");
        assertThat(isIn(participant(HERE, email))).as("the account is open").isTrue();
    }

    @Test
    void ofEverybodyButWhoAsks() {
        var citizen = participant(HERE, email);
        var elsewhere = participant(THERE, email);
        var colleague = administrator(HERE);
        var camille = administrator(HERE);
        camille.get("/admin/sign-in");
        assertThat(camille.post("/admin/sign-in/sessions", "_method", "delete").location())
                .isEqualTo("/admin/sign-in");
        assertThat(camille.get("/admin/sign-in").status()).isEqualTo(200);
        assertThat(isIn(citizen)).isFalse();
        assertThat(isIn(colleague)).isFalse();
        assertThat(isIn(elsewhere)).isTrue();
    }

    @Test
    void byNobodyElse() {
        long id = id(HERE, participant(HERE, email));
        var editor = staff(HERE, "editor");
        editor.get("/admin");
        assertThat(editor.post("/admin/members/" + id + "/sessions", "_method", "delete")
                        .status())
                .isEqualTo(403);
        assertThat(editor.post("/admin/sign-in/sessions", "_method", "delete").status())
                .isEqualTo(403);
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/account").status() == 200;
    }

    private long id(Tenant tenant, Browser signedIn) {
        assertThat(isIn(signedIn)).isTrue();
        return id(tenant);
    }

    private long id(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql("select id from participant where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single());
    }
}
