package org.hemicycle.participation.proposals.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersTest extends ParticipationTest {
    private SampleSpace space;
    private Browser editor;
    private long proposal;

    @BeforeEach
    void write() {
        space = new SampleSpace(this, LYON);
        editor = staff(LYON, "editor");
        proposal = space.proposal("Des bancs à l’ombre sur le quai", 3);
    }

    @Test
    void keepsAnAnswerForLaterAndShowsNothingOfItBefore() {
        answer("/answer/preparation", "state", "accepted", "answer.fr", "Nous posons douze bancs.");
        assertThat(page()).doesNotContain("douze bancs").doesNotContain("Retenue");
        assertThat(editor.get("/admin/proposals/" + proposal).body()).contains("Nous posons douze bancs.");
        editor.get("/admin/proposals?component=" + space.component());
        editor.post("/admin/proposals/selection/answers", "chosen", Long.toString(proposal));
        assertThat(page()).contains("Nous posons douze bancs.").contains("Retenue");
    }

    @Test
    void asksForAReasonWhenItRejects() {
        var refused = answer("/answer", "state", "rejected");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Dites pourquoi");
        assertThat(answer("/answer", "state", "rejected", "answer.fr", "Le quai est classé.")
                        .status())
                .isEqualTo(303);
        assertThat(page()).contains("Le quai est classé.").contains("Non retenue");
    }

    @Test
    void asksForCostsWhereTheComponentDoes() {
        space.inTenant(() -> sql.sql(
                        "update component set settings = '{\"own\":{\"answers-with-costs\":\"true\"}}' where id = ?")
                .param(space.component())
                .update());
        var refused = answer("/answer", "state", "accepted", "answer.fr", "Oui.", "cost", "beaucoup");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Écrivez un montant")
                .contains("beaucoup")
                .contains("Oui.");
        answer(
                "/answer",
                "state",
                "accepted",
                "answer.fr",
                "Oui.",
                "cost",
                "12 500,50",
                "costReport.fr",
                "Douze bancs et leur pose.",
                "executionPeriod.fr",
                "Printemps 2027");
        assertThat(page())
                .containsPattern("12.500,5")
                .contains("Douze bancs et leur pose.")
                .contains("Printemps 2027");
    }

    @Test
    void tellsTheSecondOfTwoWhoAnswerAtOnceAndKeepsTheirText() {
        var before = version();
        answer("/answer/preparation", "state", "evaluating", "answer.fr", "Nous étudions.");
        var second = editor.post(
                "/admin/proposals/" + proposal + "/answer",
                "version",
                before,
                "state",
                "accepted",
                "answer.fr",
                "Nous acceptons.");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).contains("Nous acceptons.").contains("vient d’écrire une réponse");
        assertThat(page()).doesNotContain("Nous acceptons.");
    }

    @Test
    void bearsTheStatesOfItsComponent() {
        var states = "/admin/spaces/" + space.number() + "/components/" + space.component() + "/states";
        editor.get(states);
        editor.post(
                states,
                "name.fr",
                "À l’étude au conseil",
                "standing",
                "evaluating",
                "colour",
                "brand",
                "announcement.fr",
                "Le conseil en parle le 12 mars.");
        long own = space.number(
                "select id from proposal_state where component_id = ? and key like 'own-%'", space.component());
        answer("/answer", "state", "own-" + own);
        assertThat(page())
                .contains("À l’étude au conseil")
                .contains("tag-brand")
                .contains("Le conseil en parle");
        assertThat(visitor(LYON).get("/spaces/" + space.slug() + "/proposals").body())
                .contains("À l’étude au conseil");
        assertThat(editor.get("/admin/proposals?state=own-" + own).body()).contains("Des bancs");
    }

    @Test
    void asksForALetterToItsAuthorAndEachFollowerOnce() {
        var author = space.person("Jeanne");
        var follower = space.person("Paul");
        space.inTenant(() -> sql.sql("update proposal set author_id = ? where id = ?")
                .params(author.id().value(), proposal)
                .update());
        for (var person : java.util.List.of(author, follower)) {
            space.inTenant(() -> sql.sql(
                            "insert into follow (subject_type, subject_id, participant_id) values ('proposal', ?, ?)")
                    .params(proposal, person.id().value())
                    .update());
        }
        answer("/answer", "state", "accepted", "answer.fr", "Nous posons douze bancs.");
        org.awaitility.Awaitility.await()
                .until(() -> !TestMail.to(author.email()).isEmpty()
                        && !TestMail.to(follower.email()).isEmpty());
        assertThat(TestMail.to(author.email())).hasSize(1);
    }

    @Test
    void namesNoStateOfAnotherComponent() {
        var other = new SampleSpace(this, LYON);
        var states = "/admin/spaces/" + space.number() + "/components/" + other.component() + "/states";
        assertThat(editor.get(states).status()).isEqualTo(404);
    }

    private String page() {
        return visitor(LYON).get("/proposals/" + proposal).body();
    }

    private String version() {
        var form = editor.get("/admin/proposals/" + proposal).body();
        return form.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private Browser.Answer answer(String path, String... fields) {
        var all = new String[fields.length + 2];
        all[0] = "version";
        all[1] = version();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return editor.post("/admin/proposals/" + proposal + path, all);
    }
}
