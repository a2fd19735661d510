package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmendmentsTest extends Writing {
    private static final String OTHER = "Vingt bancs larges, tournés vers l’eau.";

    private String proposal;
    private Browser paul;

    @BeforeEach
    void propose() {
        set("amendments", "true");
        proposal = published();
        paul = participant(LYON, email());
        paul.get(proposal + "/amendments/new");
    }

    @Test
    void isAcceptedByTheAuthorAndBecomesTheText() {
        String key = UUID.randomUUID().toString();
        String amendment = suggest(OTHER, key).location();
        assertThat(suggest(OTHER, key).location()).as("a double click").isEqualTo(amendment);
        assertThat(visitor(LYON).get(amendment).body()).contains("<ins>", "Vingt", "<del>", "Douze");
        assertThat(visitor(NANTES).get(amendment).status()).isEqualTo(404);
        assertThat(paul.post(amendment + "/acceptance", "version", "1").location())
                .isEqualTo(amendment);
        jeanne.get(amendment);
        assertThat(jeanne.post(amendment + "/acceptance", "version", "1", "reaction", "Oui !")
                        .location())
                .isEqualTo(proposal);
        assertThat(visitor(LYON).get(proposal).body()).contains(OTHER, "Accepté");
        assertThat(visitor(LYON).get(proposal + "/history").body()).contains("par un amendement");
    }

    @Test
    void isNotAcceptedOverATextThatNobodyRead() {
        String amendment = suggest(OTHER, UUID.randomUUID().toString()).location();
        jeanne.post(proposal + "/text", "title", TITLE, "body", BODY + " Et des arbres.", "version", "1");
        var late = jeanne.post(amendment + "/acceptance", "version", "1", "reaction", "Oui, volontiers.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Oui, volontiers.", "a changé entre-temps");
        assertThat(visitor(LYON).get(proposal).body()).contains("Et des arbres.");
    }

    @Test
    void isRejectedWithAReasonAndMayBecomeAProposal() {
        String amendment = suggest(OTHER, UUID.randomUUID().toString()).location();
        jeanne.get(amendment);
        assertThat(jeanne.post(amendment + "/rejection", "reaction", " ").status())
                .isEqualTo(422);
        jeanne.post(amendment + "/rejection", "reaction", "Trop de bancs.");
        assertThat(visitor(LYON).get(amendment).body()).contains("Trop de bancs.", "Rejeté");
        paul.get(amendment);
        String promoted = paul.post(amendment + "/promotion").location();
        assertThat(promoted).matches("/proposals/\\d+");
        assertThat(visitor(LYON).get(promoted).body()).contains(OTHER);
        assertThat(visitor(LYON).get(amendment).body()).contains(promoted);
    }

    @Test
    void isWithdrawnByWhoSuggestedIt() {
        String amendment = suggest(OTHER, UUID.randomUUID().toString()).location();
        jeanne.post(amendment + "/withdrawal");
        assertThat(jeanne.get(amendment).body()).doesNotContain("Retiré<");
        paul.get(amendment);
        paul.post(amendment + "/withdrawal");
        assertThat(jeanne.get(amendment).body()).contains("Retiré<");
    }

    @Test
    void keepsWhatCannotBeTaken() {
        assertThat(suggest(BODY, UUID.randomUUID().toString()).body()).contains("le même", BODY);
        set("amendments", "false");
        var closed = suggest(OTHER, UUID.randomUUID().toString());
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.body()).contains(OTHER);
    }

    private Browser.Answer suggest(String body, String key) {
        return paul.post(proposal + "/amendments", "title", TITLE, "body", body, "submission", key);
    }
}
