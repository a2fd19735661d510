package org.hemicycle.participation.proposals.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluationTest extends ParticipationTest {
    private SampleSpace space;
    private Browser editor;
    private Browser evaluator;
    private long number;
    private long mine;
    private long other;

    @BeforeEach
    void assign() {
        space = new SampleSpace(this, LYON);
        editor = staff(LYON, "editor");
        evaluator = staff(LYON, "evaluator");
        number = space.number("select max(id) from participant where email like 'evaluator-%'");
        mine = space.proposal("Des bancs à l’ombre sur le quai", 3);
        other = space.proposal("Une piste cyclable le long du quai", 1);
        editor.get("/admin/proposals");
        editor.post(
                "/admin/proposals/selection/evaluator",
                "chosen",
                Long.toString(mine),
                "newEvaluator",
                Long.toString(number));
    }

    @Test
    void showsEvaluatorsWhatIsTheirsAndNothingElse() {
        assertThat(evaluator.get("/admin/evaluation").body())
                .contains("Des bancs")
                .doesNotContain("cyclable");
        assertThat(evaluator.get("/admin/evaluation/" + mine).status()).isEqualTo(200);
        assertThat(evaluator.get("/admin/evaluation/" + other).status()).isEqualTo(404);
        assertThat(evaluator.get("/admin/proposals").status()).isEqualTo(403);
        assertThat(evaluator.get("/admin/proposals/" + mine).status()).isEqualTo(403);
    }

    @Test
    void letsThemProposeAnAnswerThatOthersPublish() {
        var version = evaluator
                .get("/admin/evaluation/" + mine)
                .body()
                .replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        evaluator.post(
                "/admin/evaluation/" + mine + "/answer",
                "version",
                version,
                "state",
                "accepted",
                "answer.fr",
                "Faisable cet automne.");
        assertThat(visitor(LYON).get("/proposals/" + mine).body()).doesNotContain("Faisable");
        assertThat(evaluator.get("/admin/evaluation").body()).contains("Sans réponse préparée\u202f: 0");
        editor.get("/admin/proposals?needs=publication&component=" + space.component());
        editor.post("/admin/proposals/selection/answers", "chosen", Long.toString(mine));
        assertThat(visitor(LYON).get("/proposals/" + mine).body()).contains("Faisable cet automne.");
    }

    @Test
    void keepsNotesAndRepliesAmongStaff() {
        evaluator.get("/admin/evaluation/" + mine);
        for (int twice = 0; twice < 2; twice++) {
            evaluator.post(
                    "/admin/evaluation/" + mine + "/notes",
                    "body",
                    "Le quai est classé, à vérifier.",
                    "submission",
                    "n" + mine);
        }
        long note = space.number("select id from proposal_note where proposal_id = ?", mine);
        editor.get("/admin/proposals/" + mine);
        editor.post(
                "/admin/proposals/" + mine + "/notes",
                "body",
                "Vérifié, c’est possible.",
                "parent",
                Long.toString(note),
                "submission",
                "r" + mine);
        assertThat(evaluator.get("/admin/evaluation/" + mine).body()).contains("Vérifié, c’est possible.");
        assertThat(visitor(LYON).get("/proposals/" + mine).body()).doesNotContain("classé");
        var empty = evaluator.post("/admin/evaluation/" + mine + "/notes", "body", "  ");
        assertThat(empty.status()).isEqualTo(422);
    }

    @Test
    void doesNotReachAnotherOrganisation() {
        var theirs = new SampleSpace(this, NANTES).proposal("Des bancs à Nantes", 0);
        editor.get("/admin/proposals");
        editor.post(
                "/admin/proposals/selection/evaluator",
                "chosen",
                Long.toString(theirs + 100_000),
                "newEvaluator",
                Long.toString(number));
        assertThat(evaluator.get("/admin/evaluation").body()).doesNotContain("Nantes");
    }
}
