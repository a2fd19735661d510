package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.SampleTown;
import org.hemicycle.participation.Statements;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Terms of use by version. */
class TermsTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("terms-town", "Charte");
    private static final Tenant THIRD = TestFleet.found("terms-third", "Règlement");
    private static final Tenant NEIGHBOUR = TestFleet.found("terms-neighbour", "Sans-Charte");

    @Test
    void areAcceptedWhenJoiningAndAgainWhenTheyChangeNotably() {
        var town = new SampleTown(new SampleSpace(this, TOWN));
        var early = participant(TOWN, "early@example.org");
        var camille = administrator(TOWN);
        camille.get("/admin/terms");
        assertThat(camille.post("/admin/terms", "body.fr", "Soyez courtois.").status())
                .as("every language")
                .isEqualTo(422);
        assertThat(camille.post("/admin/terms", "body.fr", "Soyez courtois.", "body.en", "Be kind.")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/terms").body()).contains("Soyez courtois.");
        assertThat(visitor(TOWN).get("/").body()).contains("href=\"/terms\"");
        assertThat(visitor(NEIGHBOUR).get("/terms").status()).isEqualTo(404);

        joins();
        isAskedOnceAndMayRead(early, town);
        accept(camille);
        camille.get("/admin/terms");
        assertThat(publish(camille, "Un mot corrigé.", "no").status()).isEqualTo(303);
        assertThat(early.get("/account").status()).as("a detail asks nobody").isEqualTo(200);
        camille.get("/admin/terms");
        assertThat(publish(camille, "Les votes sont publics.", "").status())
                .as("it must be said")
                .isEqualTo(422);
        assertThat(publish(camille, "Les votes sont publics.", "yes").status()).isEqualTo(303);
        var asked = early.get("/spaces");
        assertThat(asked.location()).isEqualTo("/terms/acceptance?next=%2Fspaces");
        assertThat(early.get(asked.location()).body())
                .contains("Les votes sont publics.")
                .doesNotContain("Un mot corrigé", " checked");
        assertThat(rows("early@example.org")).containsExactly(1);
        accept(early);
        assertThat(rows("early@example.org")).containsExactly(1, 3);
        assertThat(visitor(TOWN).get("/terms/1").body()).contains("Cette version ne vaut plus");
    }

    /** The box must be ticked; what was accepted is kept with the account. */
    private void joins() {
        var browser = visitor(TOWN);
        assertThat(browser.get("/participants/new").body())
                .contains("name=\"accepted\"")
                .doesNotContain(" checked");
        var without = browser.post("/participants", "name", "Jo", "email", "terms@example.org", "password", PASSWORD);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("field-accepted-error");
        browser.post(
                "/participants", "name", "Jo", "email", "terms@example.org", "password", PASSWORD, "accepted", "yes");
        var link = Post.link("terms@example.org", 1);
        browser.get(link);
        assertThat(browser.post(link).location()).isEqualTo("/");
        assertThat(browser.get("/spaces").status()).as("not asked again").isEqualTo(200);
        assertThat(rows("terms@example.org")).containsExactly(1);
    }

    private void isAskedOnceAndMayRead(Browser early, SampleTown town) {
        assertThat(early.get("/spaces").location()).isEqualTo("/terms/acceptance?next=%2Fspaces");
        assertThat(early.get("/spaces").status()).as("asked once").isEqualTo(200);
        var proposal = early.get(town.proposal());
        assertThat(proposal.status()).isEqualTo(200);
        assertThat(early.post(town.proposal() + "/support").location()).startsWith("/terms/acceptance");
        var comment = early.post(town.proposal() + "/comments", "body", "Une phrase à ne pas perdre");
        assertThat(comment.status()).isEqualTo(200);
        assertThat(comment.body()).contains("Une phrase à ne pas perdre", "/terms/acceptance");
        assertThat(early.get("/account/data").status()).as("one may leave").isNotEqualTo(303);
        early.get("/terms/acceptance?next=%2Fspaces");
        var unticked = early.post("/terms/acceptance", "next", "/spaces");
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(early.post("/terms/acceptance", "next", "/spaces", "accepted", "yes")
                        .location())
                .isEqualTo("/spaces");
        assertThat(early.get(town.proposal() + "/support").status()).isNotEqualTo(303);
    }

    @Test
    void costNoStatementOnAPage() {
        var reader = participant(THIRD, "reader@example.org");
        reader.get("/spaces");
        int before = Statements.during(() -> reader.get("/spaces"));
        var camille = administrator(THIRD);
        camille.get("/admin/terms");
        camille.post("/admin/terms", "body.fr", "Soyez courtois.", "body.en", "Be kind.");
        accept(reader);
        reader.get("/spaces");
        assertThat(Statements.during(() -> reader.get("/spaces"))).isLessThanOrEqualTo(before);
    }

    @Test
    void areNeverChangedOnceTheyAreAccepted() {
        assertThatThrownBy(() -> inside(
                        TOWN,
                        () -> sql.sql("update terms_acceptance set version = 9").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        inside(TOWN, () -> sql.sql("delete from terms_version").update()))
                .isInstanceOf(DataAccessException.class);
    }

    private List<Integer> rows(String email) {
        return inside(TOWN, () -> sql.sql("""
                select a.version from terms_acceptance a join participant p on p.id = a.participant_id
                 where p.email = ? order by a.id
                """).param(email).query(Integer.class).list());
    }

    private static Browser.Answer publish(Browser camille, String changes, String notable) {
        return camille.post(
                "/admin/terms",
                "body.fr",
                "Soyez courtois. " + changes,
                "body.en",
                "Be kind.",
                "changes.fr",
                changes,
                "changes.en",
                "A change.",
                "notable",
                notable);
    }

    private static void accept(Browser person) {
        person.get("/terms/acceptance");
        assertThat(person.post("/terms/acceptance", "accepted", "yes").status()).isEqualTo(303);
    }
}
