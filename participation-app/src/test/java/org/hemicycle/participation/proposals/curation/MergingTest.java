package org.hemicycle.participation.proposals.curation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergingTest extends ParticipationTest {
    private SampleSpace space;
    private Browser editor;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        editor = staff(LYON, "editor");
    }

    @Test
    void mergesTextsAndUnitesSupportsCountingEachPersonOnce() {
        long one = space.proposal("Des bancs à l’ombre sur le quai", 0);
        long two = space.proposal("Des bancs au bord de l’eau, à l’ombre", 0);
        var paul = space.person("Paul").id().value();
        var nadia = space.person("Nadia").id().value();
        support(one, paul);
        support(two, paul);
        support(two, nadia);
        editor.get("/admin/proposals?component=" + space.component());
        var next = editor.post(
                "/admin/proposals/selection/merging", "chosen", Long.toString(one), "chosen", Long.toString(two));
        var form = editor.get(next.location()).body();
        var key = form.replaceFirst("(?s).*name=\"submission\" value=\"([^\"]+)\".*", "$1");
        var fields = new String[] {
            "chosen",
            one + "," + two,
            "submission",
            key,
            "title",
            "Des bancs à l’ombre au bord de l’eau",
            "body",
            "Douze bancs larges, à l’ombre, tournés vers l’eau.",
            "component",
            Long.toString(space.component()),
            "supports",
            "yes",
            "fold",
            "yes"
        };
        var merged = editor.post("/admin/proposals/merging", fields).location();
        assertThat(visitor(LYON).get(merged).body()).contains("Réunit").contains("<span class=\"figure\">2</span>");
        assertThat(visitor(LYON).get("/proposals/" + one).body())
                .contains("Elle se poursuit ici")
                .contains(merged);
        assertThat(visitor(LYON).get("/spaces/" + space.slug() + "/proposals").body())
                .doesNotContain("/proposals/" + one + "\"");
        editor.post("/admin/proposals/merging", fields);
        assertThat(space.number("select count(*) from proposal where component_id = ?", space.component()))
                .isEqualTo(3);
    }

    @Test
    void splitsOneThatSaysTwoThings() {
        long one = space.proposal("Des bancs et une piste cyclable", 4);
        editor.get("/admin/proposals/" + one + "/splitting");
        var refused = editor.post(
                "/admin/proposals/" + one + "/splitting",
                "submission",
                "s1",
                "title.0",
                "Court",
                "body.0",
                "Un texte assez long pour être lu.");
        assertThat(refused.status()).isEqualTo(422);
        editor.post(
                "/admin/proposals/" + one + "/splitting",
                "submission",
                "s1" + one,
                "title.0",
                "Des bancs à l’ombre sur le quai",
                "body.0",
                "Douze bancs larges, tournés vers l’eau.",
                "title.1",
                "Une piste cyclable le long du quai",
                "body.1",
                "Une piste séparée, éclairée et continue.",
                "fold",
                "yes");
        assertThat(visitor(LYON).get("/proposals/" + one).body())
                .contains("Divisée en")
                .contains("Une piste cyclable le long du quai");
    }

    @Test
    void copiesIntoAnotherSpaceOnceWithItsAnswersAndLinks() {
        var other = new SampleSpace(this, LYON);
        long one = space.proposal("Des bancs à l’ombre sur le quai", 4);
        space.proposal("Une piste cyclable le long du quai", 1);
        space.inTenant(() -> sql.sql(
                        "update proposal set state = 'accepted', answer = '{\"fr\":\"Oui, cet hiver.\"}', answered_at = now() where id = ?")
                .param(one)
                .update());
        editor.get("/admin/proposals");
        for (int times = 0; times < 2; times++) {
            editor.post(
                    "/admin/proposals/copies",
                    "all",
                    "yes",
                    "filter.component",
                    Long.toString(space.component()),
                    "component",
                    Long.toString(other.component()),
                    "states",
                    "accepted",
                    "authors",
                    "yes",
                    "answers",
                    "yes");
        }
        assertThat(space.number("select count(*) from proposal where component_id = ?", other.component()))
                .isOne();
        long copy = space.number("select id from proposal where component_id = ?", other.component());
        assertThat(visitor(LYON).get("/proposals/" + copy).body())
                .contains("Oui, cet hiver.")
                .contains("Reprise de")
                .contains("Jeanne");
        assertThat(visitor(LYON).get("/proposals/" + one).body()).contains("Reprise dans");
    }

    private void support(long proposal, long person) {
        space.inTenant(() -> sql.sql("""
                with given as (insert into proposal_support (proposal_id, participant_id) values (?, ?) returning proposal_id)
                update proposal_tally t set supports = supports + 1 from given g where g.proposal_id = t.proposal_id
                """).params(proposal, person).update());
    }
}
