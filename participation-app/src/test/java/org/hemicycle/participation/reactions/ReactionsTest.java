package org.hemicycle.participation.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReactionsTest extends ParticipationTest {
    @Autowired
    private ReadingReactions reading;

    private SampleSpace space;
    private long proposal;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        proposal = space.proposal("Des bancs à l’ombre sur le quai", 0);
    }

    @Test
    void countsALikeOnceHoweverOftenAndFastItIsClicked() throws Exception {
        Browser jeanne = participant(LYON, email());
        jeanne.get("/proposals/" + proposal);
        try (var clicks = Executors.newFixedThreadPool(4)) {
            clicks.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            _ -> () -> jeanne.post(path("/like")).status())
                    .toList());
        }
        assertThat(now().likes()).isEqualTo(1);
        jeanne.post(path("/like"), "_method", "delete");
        jeanne.post(path("/like"), "_method", "delete");
        assertThat(now().likes()).isZero();
    }

    @Test
    void comesBackToThePageAndSaysSo() {
        Browser jeanne = participant(LYON, email());
        jeanne.get("/proposals/" + proposal);
        assertThat(jeanne.post(path("/follow"), "next", "/proposals/" + proposal)
                        .location())
                .isEqualTo("/proposals/" + proposal);
        assertThat(jeanne.get("/proposals/" + proposal).body()).contains("Suivi", "aria-pressed=\"true\"");
        assertThat(jeanne.post(path("/follow"), "next", "https://elsewhere.example")
                        .location())
                .as("only to pages of this space")
                .isEqualTo("/");
    }

    @Test
    void leadsThroughSignIn() {
        assertThat(visitor(LYON).get(path("/like")).location())
                .isEqualTo("/session/new?next=%2Fproposals%2F" + proposal);
        assertThat(visitor(LYON).get("/reactions/nothing/1/like").status()).isEqualTo(404);
    }

    @Test
    void takesNoLikeOfWhatWasWithdrawn() {
        Browser jeanne = participant(LYON, email());
        jeanne.get("/proposals/" + proposal);
        inside(
                LYON,
                () -> sql.sql("update proposal set state = 'withdrawn' where id = ?")
                        .param(proposal)
                        .update());
        assertThat(jeanne.post(path("/like")).location()).isEqualTo("/proposals/" + proposal);
        assertThat(jeanne.get("/proposals/" + proposal).body()).contains("ne prend plus de mentions");
        assertThat(now().likes()).isZero();
    }

    @Test
    void isNothingToAnotherOrganisation() {
        Browser stranger = participant(NANTES, email());
        stranger.get("/");
        assertThat(stranger.get(path("/like")).status()).isEqualTo(404);
        assertThat(inside(NANTES, () -> reading.of(new Target("proposal", proposal), null)))
                .isEqualTo(Reactions.NONE);
    }

    @Test
    void forgetsWhatIsGone() {
        inside(LYON, () -> {
            sql.sql("insert into liking_tally (subject_type, subject_id, likes) values ('gone', 7, 3)")
                    .update();
            reading.forget("gone", List.of(7L));
            return 0;
        });
        assertThat(inside(LYON, () -> reading.of(new Target("gone", 7), null))).isEqualTo(Reactions.NONE);
    }

    private Reactions now() {
        return inside(LYON, () -> reading.of(new Target("proposal", proposal), null));
    }

    private String path(String gesture) {
        return "/reactions/proposal/" + proposal + gesture;
    }

    private static String email() {
        return UUID.randomUUID() + "@example.org";
    }
}
