package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CitizenJourneyTest extends ParticipationTest {
    private static final String TITLE = "Des bancs à l’ombre sur le quai";
    private static final String BODY = "Douze bancs larges, tournés vers l’eau.";

    private SampleSpace space;
    private String proposal;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        proposal = "/proposals/" + space.proposal("Un parcours de jeux en bois au parc", 3);
    }

    @Test
    void readsWithoutAnAccount() {
        Browser visitor = visitor(LYON);
        assertThat(visitor.get("/").status()).isEqualTo(200);
        assertThat(visitor.get("/spaces").status()).isEqualTo(200);
        assertThat(visitor.get("/spaces/" + space.slug()).body()).contains("Plan vélo", "<strong>liaisons</strong>");
        assertThat(visitor.get("/spaces/" + space.slug() + "/proposals").body()).contains("Un parcours de jeux");
        assertThat(visitor.get(proposal).body()).contains("Un parcours de jeux");
        assertThat(visitor.cookies()).as("nobody is followed").isEmpty();
    }

    @Test
    void answersNothingOnAnotherOrganisationsHost() {
        assertThat(visitor(NANTES).get("/spaces/" + space.slug()).status()).isEqualTo(404);
        assertThat(visitor(NANTES).get("/spaces/" + space.slug() + "/proposals").status())
                .isEqualTo(404);
    }

    @Test
    void isLedThroughSignInAndConfirmsWithOneButton() {
        Browser stranger = visitor(LYON);
        assertThat(stranger.get(proposal).body()).contains("href=\"" + proposal + "/support\"");
        assertThat(stranger.get(proposal + "/support").location())
                .isEqualTo("/session/new?next=" + proposal.replace("/", "%2F") + "%2Fsupport");
        Browser jeanne = participant(LYON, email());
        assertThat(jeanne.get(proposal + "/support").body()).contains("Soutenir cette proposition");
        assertThat(jeanne.post(proposal + "/support").location()).isEqualTo(proposal);
        assertThat(jeanne.get(proposal).body()).contains("Votre soutien est compté", "<span class=\"figure\">4</span>");
        assertThat(jeanne.post(proposal + "/support", "_method", "delete").status())
                .isEqualTo(303);
        assertThat(jeanne.get(proposal).body()).contains("<span class=\"figure\">3</span>");
    }

    @Test
    void getsTheFormBackFilledIn() {
        Browser jeanne = participant(LYON, email());
        jeanne.get("/proposals/new?component=" + space.component());
        var refused = jeanne.post(
                "/proposals", "component", "" + space.component(), "title", "COURT", "body", BODY, "submission", "x");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"COURT\"", BODY, "field-title-error");
    }

    @Test
    void publishesOnceOnADoubleClick() {
        Browser jeanne = participant(LYON, email());
        jeanne.get("/proposals/new?component=" + space.component());
        String key = UUID.randomUUID().toString();
        String first = publish(jeanne, key);
        assertThat(first).startsWith("/proposals/");
        assertThat(publish(jeanne, key)).isEqualTo(first);
        assertThat(jeanne.get(first).body()).contains(TITLE, "Votre proposition est publiée");
    }

    @Test
    void keepsWhatWasWrittenWhenThePhaseHasClosedMeanwhile() {
        Browser jeanne = participant(LYON, email());
        jeanne.get("/proposals/new?component=" + space.component());
        space.opening("support");
        var late = jeanne.post(
                "/proposals", "component", "" + space.component(), "title", TITLE, "body", BODY, "submission", "late");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains(BODY, "closes pour le moment");
    }

    @Test
    void commentsAndReplies() {
        Browser jeanne = participant(LYON, email());
        jeanne.get(proposal);
        String posted = jeanne.post(
                        proposal + "/comments",
                        "body",
                        "Tout à fait d’accord.",
                        "alignment",
                        "for",
                        "submission",
                        email())
                .location();
        assertThat(posted).contains("#comment-");
        String comment = posted.substring(posted.indexOf("#comment-") + 9);
        assertThat(jeanne.get(proposal + "?reply=" + comment).body())
                .contains("name=\"parent\" value=\"" + comment + "\"");
        jeanne.post(proposal + "/comments", "body", "Moi aussi.", "parent", comment, "submission", email());
        assertThat(jeanne.get(proposal).body()).contains("2 commentaires", "Moi aussi.");
        assertThat(jeanne.post(proposal + "/comments", "body", " ", "submission", email())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void readsAListInAtMostFiveStatementsAndTheBindingOne() {
        Browser visitor = visitor(LYON);
        visitor.get("/spaces/" + space.slug() + "/proposals");
        assertThat(Statements.during(() -> visitor.get("/spaces/" + space.slug() + "/proposals?sort=supported")))
                .isLessThanOrEqualTo(5);
    }

    private String publish(Browser person, String key) {
        return person.post(
                        "/proposals",
                        "component",
                        "" + space.component(),
                        "title",
                        TITLE,
                        "body",
                        BODY,
                        "submission",
                        key)
                .location();
    }

    private static String email() {
        return UUID.randomUUID() + "@example.org";
    }
}
