package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.Test;

/** A colleague helps somebody who has lost the telephone and the recovery codes. */
class ForgettingFactorsTest extends ParticipationTest {
    private static final Tenant HERE = TestFleet.found("forgetting-here", "Ici");
    private static final Tenant THERE = TestFleet.found("forgetting-there", "Ailleurs");
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void letsThemInToSetUpAnother() {
        var lost = participant(HERE, email);
        authenticator(HERE, email);
        participant(THERE, email);
        authenticator(THERE, email);
        long id = id(HERE);
        assertThat(forget(administrator(HERE), id, "vue au guichet").location()).isEqualTo("/admin/members/" + id);
        assertThat(lost.get("/account").status()).as("signed out").isEqualTo(303);
        assertThat(Post.letter(email, 1)).isNotBlank();
        var again = visitor(HERE);
        again.get("/session/new");
        assertThat(again.post("/session", "email", email, "password", PASSWORD).status())
                .isEqualTo(303);
        assertThat(again.get("/account").status()).isEqualTo(200);
        assertThat(factors(HERE)).isZero();
        assertThat(factors(THERE)).as("somebody else").isEqualTo(1);
    }

    @Test
    void needsAReasonAndSomethingToForget() {
        participant(HERE, email);
        var camille = administrator(HERE);
        long id = id(HERE);
        assertThat(forget(camille, id, " ").status()).isEqualTo(422);
        forget(camille, id, "vue au guichet");
        assertThat(camille.get("/admin/members/" + id).body()).contains("aucun moyen de protection");
    }

    @Test
    void isNotForOneself() {
        var camille = administrator(HERE);
        long id = inside(
                HERE,
                () -> sql.sql("select participant_id from role_grant order by id desc limit 1")
                        .query(Long.class)
                        .single());
        assertThat(forget(camille, id, "perdu").status()).isEqualTo(422);
        assertThat(camille.get("/admin").status()).isEqualTo(200);
    }

    private static Browser.Answer forget(Browser actor, long id, String reason) {
        actor.get("/admin/members/" + id);
        return actor.post("/admin/members/" + id + "/factors", "_method", "delete", "lost", reason);
    }

    private int factors(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql(
                                "select count(*) from authenticator a join participant p on p.id = a.participant_id where p.email = ?")
                        .param(email)
                        .query(Integer.class)
                        .single());
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
