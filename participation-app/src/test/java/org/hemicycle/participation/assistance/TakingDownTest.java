package org.hemicycle.participation.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facilitators take down what people say, by the rules that hold for everybody. */
class TakingDownTest extends ParticipationTest {
    private static final String BODY = "Des bancs, de l’ombre et une fontaine.";
    private SampleSpace space;
    private Meeting meeting;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        meeting = new Meeting(staff(LYON, "facilitator"), space, "workshop", 12);
    }

    @Test
    void publishesUnderTheNameOfTheWorkshopAndOfThePerson() {
        long named = meeting.take("Planter des tilleuls place Bellecour", BODY, "Fatima", key());
        long nameless = meeting.take("Ouvrir la piscine le dimanche matin", BODY, "", key());
        assertThat(visitor(LYON).get("/proposals/" + named).body())
                .contains("Fatima, Atelier de la Croix-Rousse, 12 mars 2026", "Recueilli sur place");
        assertThat(visitor(LYON)
                        .get("/proposals/" + nameless, "Accept-Language: en")
                        .body())
                .contains("Croix-Rousse workshop, 12 March 2026", "Taken down in person")
                .doesNotContain("Deleted account");
        assertThat(visitor(LYON).get("/spaces/" + space.slug() + "/proposals").body())
                .contains("Fatima, Atelier de la Croix-Rousse", "Recueilli sur place");
        assertThat(visitor(NANTES).get("/proposals/" + named).body()).doesNotContain("Fatima, Atelier");
    }

    @Test
    void comesBackEmptyWithTheCountAndTheLatest() {
        meeting.take("Planter des tilleuls place Bellecour", BODY, "", key());
        meeting.take("Ouvrir la piscine le dimanche matin", BODY, "", key());
        var page = meeting.facilitator.get(meeting.path).body();
        assertThat(page)
                .contains("2 contributions prises en note", "Ouvrir la piscine", "autofocus")
                .contains("name=\"title\" type=\"text\" value=\"\"");
    }

    @Test
    void handsBackWhatBreaksTheRules() {
        var refused = meeting.facilitator.post(
                meeting.path + "/proposals", "component", "" + space.component(), "title", "COURT", "body", BODY);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"COURT\"", BODY, "field-title-error");
        space.opening("support");
        var late = meeting.facilitator.post(
                meeting.path + "/proposals",
                "component",
                "" + space.component(),
                "title",
                "Planter des tilleuls place Bellecour",
                "body",
                BODY);
        assertThat(late.status()).isEqualTo(422);
        assertThat(meeting.logged("contribution.taken-down")).isZero();
    }

    @Test
    void takesNothingDownInAnotherSpace() {
        var other = new SampleSpace(this, LYON);
        var refused = meeting.facilitator.post(
                meeting.path + "/proposals",
                "component",
                "" + other.component(),
                "title",
                "Planter des tilleuls place Bellecour",
                "body",
                BODY);
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void standsOnceOnADoubleClickAndIsLoggedOnceWithTheFacilitator() {
        var key = key();
        long first = meeting.take("Planter des tilleuls place Bellecour", BODY, "", key);
        assertThat(meeting.take("Planter des tilleuls place Bellecour", BODY, "", key))
                .isEqualTo(first);
        assertThat(meeting.logged("contribution.taken-down")).isEqualTo(1);
        assertThat(visitor(LYON).get("/proposals/" + first).body()).doesNotContain("facilitator");
    }

    @Test
    void isCorrectedAndRemovedUntilItIsClosed() {
        long proposal = meeting.take("Planter des tilleuls place Bellecour", BODY, "Fatima", key());
        var path = meeting.path + "/proposals/" + proposal;
        assertThat(meeting.facilitator.get(path).body()).contains("value=\"Fatima\"");
        meeting.facilitator.post(path, "title", "Planter des platanes place Bellecour", "body", BODY, "name", "");
        assertThat(visitor(LYON).get("/proposals/" + proposal).body())
                .contains("Planter des platanes")
                .doesNotContain("Fatima");
        meeting.facilitator.get(meeting.path + "/settings");
        meeting.facilitator.post(meeting.path + "/closure");
        assertThat(meeting.facilitator.post(path, "_method", "delete").status()).isEqualTo(403);
        assertThat(meeting.facilitator
                        .post(meeting.path + "/closure", "_method", "delete")
                        .status())
                .as("a facilitator does not reopen")
                .isEqualTo(403);
        var camille = administrator(LYON);
        camille.get(meeting.path + "/settings");
        camille.post(meeting.path + "/closure", "_method", "delete");
        assertThat(meeting.facilitator.post(path, "_method", "delete").status()).isEqualTo(303);
        assertThat(visitor(LYON).get("/proposals/" + proposal).status()).isEqualTo(404);
    }

    @Test
    void bearsTheNewNameOfARenamedWorkshop() {
        long proposal = meeting.take("Planter des tilleuls place Bellecour", BODY, "", key());
        meeting.facilitator.get(meeting.path + "/settings");
        meeting.facilitator.post(
                meeting.path,
                "kind",
                "workshop",
                "name.fr",
                "Atelier des pentes",
                "day",
                "2026-03-13",
                "space",
                "" + Meeting.number(space),
                "present",
                "12");
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains("Atelier des pentes, 13 mars 2026");
    }

    @Test
    void takesDownComments() {
        long proposal = space.proposal("Une fontaine sur la place du marché", 0);
        meeting.facilitator.get(meeting.path + "/comments");
        assertThat(meeting.facilitator
                        .post(
                                meeting.path + "/comments",
                                "proposal",
                                "" + proposal,
                                "body",
                                "Avec de l’eau potable.",
                                "alignment",
                                "for",
                                "name",
                                "",
                                "submission",
                                key())
                        .status())
                .isEqualTo(303);
        assertThat(visitor(LYON).get("/proposals/" + proposal).body())
                .contains("Avec de l’eau potable.", "Atelier de la Croix-Rousse, 12 mars 2026", "Recueilli sur place");
        long comment = space.number("select max(id) from comment where workshop_id = ?", meeting.number);
        meeting.facilitator.post(
                meeting.path + "/comments/" + comment, "body", "Avec de l’eau fraîche.", "name", "Ali");
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains("eau fraîche", "Ali, Atelier");
        meeting.facilitator.post(meeting.path + "/comments/" + comment, "_method", "delete");
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).doesNotContain("eau fraîche");
        assertThat(space.number(
                        "select comments from comment_tally where subject_type = 'proposal' and subject_id = ?",
                        proposal))
                .isZero();
    }

    @Test
    void looksAtPastedLinesBeforePublishingThem() {
        var pasted = "titre;texte;nom\nPlanter des tilleuls place Bellecour;Avec des bancs autour.;Fatima\nCourt;;\n";
        meeting.facilitator.get(meeting.path + "/lines");
        var wrong = lines(pasted, "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("1 ligne à corriger", "Fatima").doesNotContain("/lines/taking");
        var right = lines(pasted.replace("Court;;", "Ouvrir la piscine le dimanche matin;;"), "");
        assertThat(right.body()).contains("2 contributions prêtes", "/lines/taking");
        assertThat(meeting.logged("contribution.taken-down"))
                .as("a look publishes nothing")
                .isZero();
        var all = pasted.replace("Court;;", "Ouvrir la piscine le dimanche matin;;");
        var key = key();
        for (int click = 0; click < 2; click++) {
            assertThat(meeting.facilitator
                            .post(
                                    meeting.path + "/lines/taking",
                                    "component",
                                    "" + space.component(),
                                    "lines",
                                    all,
                                    "submission",
                                    key)
                            .status())
                    .isEqualTo(303);
        }
        assertThat(space.number("select count(*) from proposal where workshop_id = ?", meeting.number))
                .isEqualTo(2);
        assertThat(meeting.logged("contribution.taken-down")).isEqualTo(2);
    }

    @Test
    void takesSentencesOfOneLineEach() {
        var read = lines("Planter des tilleuls, des platanes et des chênes\nOuvrir la piscine le dimanche matin", "");
        assertThat(read.body()).contains("2 contributions prêtes", "des platanes et des chênes");
    }

    @Test
    void isForFacilitatorsOfThatSpaceOnly() {
        assertThat(staff(LYON, "moderator").get("/admin/workshops").status()).isEqualTo(403);
        var local = facilitatorOf(Meeting.number(space));
        assertThat(local.get("/admin/workshops").body()).contains(meeting.path + "\"");
        assertThat(local.get(meeting.path).status()).isEqualTo(200);
        var elsewhere = facilitatorOf(Meeting.number(new SampleSpace(this, LYON)));
        assertThat(elsewhere.get("/admin/workshops").body()).doesNotContain(meeting.path + "\"");
        assertThat(elsewhere.get(meeting.path).status()).isEqualTo(403);
        elsewhere.get("/admin/workshops/new");
        assertThat(elsewhere
                        .post(
                                "/admin/workshops",
                                "kind",
                                "workshop",
                                "name.fr",
                                "Ailleurs",
                                "day",
                                "2026-03-12",
                                "space",
                                "" + Meeting.number(space))
                        .status())
                .isEqualTo(422);
        assertThat(staff(NANTES, "facilitator").get("/admin/workshops").body()).doesNotContain(Meeting.NAME);
    }

    private Browser.Answer lines(String pasted, String key) {
        return meeting.facilitator.post(
                meeting.path + "/lines", "component", "" + space.component(), "lines", pasted, "submission", key);
    }

    private Browser facilitatorOf(long number) {
        var browser = staff(LYON, "facilitator");
        space.number("""
                update role_grant set space_id = ? where id = (select max(id) from role_grant where role = 'facilitator')
                returning id
                """, number);
        return browser;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
