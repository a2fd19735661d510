package org.hemicycle.participation.administration.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.Test;

/** An organisation decides whether its space is to be found in the host's directory. */
class DirectoryTest extends ParticipationTest {
    @Test
    void isAskedOfTheControlPlaneAndKeptInTheHome() {
        var camille = administrator(LYON);
        assertThat(camille.get("/admin/directory").body()).contains("ne figure pas dans l’annuaire");
        assertThat(camille.post(
                                "/admin/directory",
                                "listed",
                                "yes",
                                "summary.fr",
                                "Lyon décide avec vous.",
                                "place",
                                "Lyon")
                        .status())
                .isEqualTo(303);
        assertThat(wishes(LYON)).last().asString().contains("\"place\": \"Lyon\"", "\"listed\": true", "Lyon décide");
        assertThat(wishes(NANTES)).isEmpty();
        assertThat(camille.get("/admin/directory").body())
                .contains("Lyon décide avec vous.", "L’hébergeur reçoit votre choix");
        assertThat(administrator(NANTES).get("/admin/directory").body()).doesNotContain("Lyon décide");
        assertThat(camille.get("/admin/log").body()).contains("a inscrit l’espace à l’annuaire public");
        assertThat(camille.post("/admin/directory", "listed", "no").status()).isEqualTo(303);
        assertThat(wishes(LYON)).last().asString().contains("\"listed\": false");
    }

    @Test
    void sendsBackWhatIsTooLong() {
        var camille = administrator(LYON);
        camille.get("/admin/directory");
        var answer = camille.post("/admin/directory", "listed", "yes", "place", "x".repeat(81));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("x".repeat(81), "field-place-error");
        assertThat(staff(LYON, "editor").get("/admin/directory").status()).isEqualTo(403);
    }

    @Test
    void saysInTheHomeWhenItWasSetAndTheLogSaysByWhom() {
        var camille = administrator(LYON);
        camille.get("/admin/directory");
        assertThat(camille.post("/admin/directory", "listed", "no").status()).isEqualTo(303);
        assertThat(inside(LYON, () -> sql.sql("""
                        select a.action from organisation o
                          join audit_entry a on a.at = (o.settings #>> '{changed,directory}')::timestamptz
                        """).query(String.class).list())).containsExactly("directory.unlisted");
    }

    private List<String> wishes(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql(
                                "select payload::text from jobs.request where kind = 'list-in-directory' order by created_at")
                        .query(String.class)
                        .list());
    }
}
