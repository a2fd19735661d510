package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest extends Writing {
    private static final String BETTER = "Douze bancs très larges, tournés vers l’eau.";

    @Test
    void showsEveryVersionAndWhatChanged() {
        String proposal = published();
        assertThat(jeanne.get(proposal).body())
                .contains("Modifier ma proposition")
                .doesNotContain("Historique");
        assertThat(jeanne.post(proposal + "/text", "title", TITLE, "body", BETTER, "version", "1")
                        .location())
                .isEqualTo(proposal);
        var reader = visitor(LYON);
        assertThat(reader.get(proposal).body()).contains(BETTER, "Historique");
        assertThat(reader.get(proposal + "/history").body()).contains("<ins>", "très", "Version 2", "Version 1");
        assertThat(visitor(NANTES).get(proposal + "/history").status()).isEqualTo(404);
    }

    @Test
    void changesNothingForAnybodyElseNorAfterItsTime() {
        String proposal = published();
        var paul = participant(LYON, email());
        paul.get(proposal);
        assertThat(paul.post(proposal + "/text", "title", TITLE, "body", BETTER, "version", "1")
                        .status())
                .isEqualTo(404);
        inside(
                LYON,
                () -> sql.sql("update proposal set published_at = now() - interval '6 minutes' where id = ?")
                        .param(number(proposal))
                        .update());
        var late = jeanne.post(proposal + "/text", "title", TITLE, "body", BETTER, "version", "1");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains(BETTER, "ne se modifie plus");
        set("edit-until-answered", "true");
        assertThat(jeanne.post(proposal + "/text", "title", TITLE, "body", BETTER, "version", "1")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndKeepsTheirText() {
        String proposal = published();
        jeanne.post(proposal + "/text", "title", TITLE, "body", BETTER, "version", "1");
        var second = jeanne.post(
                proposal + "/text",
                "title",
                TITLE,
                "body",
                "Vingt bancs étroits, tournés vers la rue.",
                "version",
                "1");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).contains("Vingt bancs étroits", "pendant que vous écriviez", "<del>");
        assertThat(jeanne.get(proposal).body()).contains(BETTER);
    }

    @Test
    void keepsAChangeThatBreaksARule() {
        String proposal = published();
        var refused = jeanne.post(proposal + "/text", "title", "COURT", "body", BETTER, "version", "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("COURT", BETTER, "field-title-error");
    }

    @Test
    void isChangedByTwoAuthorsTogether() {
        String proposal = published();
        String email = email();
        var paul = participant(LYON, email);
        jeanne.get(proposal + "/authors");
        jeanne.post(proposal + "/authors", "email", email);
        assertThat(jeanne.post(proposal + "/authors", "email", "nobody@example.org")
                        .location())
                .as("the author does not learn who has an account")
                .isEqualTo(proposal + "/authors");
        assertThat(paul.get(proposal).body()).contains("Vous êtes invité");
        assertThat(paul.get(proposal + "/text").status()).isEqualTo(404);
        paul.get(proposal);
        paul.post(proposal + "/authors/acceptance");
        assertThat(visitor(LYON).get(proposal).body()).contains("Person " + email);
        paul.get(proposal + "/text");
        assertThat(paul.post(proposal + "/text", "title", TITLE, "body", BETTER, "version", "1")
                        .status())
                .isEqualTo(303);
        paul.post(proposal + "/authors/" + id(email), "_method", "delete");
        assertThat(visitor(LYON).get(proposal).body()).doesNotContain("Person " + email);
    }

    @Test
    void isNoLongerWrittenByWhoDeclines() {
        String proposal = published();
        String email = email();
        var paul = participant(LYON, email);
        jeanne.get(proposal + "/authors");
        jeanne.post(proposal + "/authors", "email", email);
        paul.get(proposal);
        paul.post(proposal + "/authors/refusal");
        paul.post(proposal + "/authors/acceptance");
        assertThat(paul.get(proposal + "/text").status()).isEqualTo(404);
    }

    private long id(String address) {
        return inside(
                LYON,
                () -> sql.sql("select id from participant where email = ?")
                        .param(address)
                        .query(Long.class)
                        .single());
    }
}
