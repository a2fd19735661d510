package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is changed after it was published, or suggested to it, passes the same rules as what is new. */
class ScreenedChangesTest extends Writing {
    private static final String RUDE = "Douze bancs larges, tournés vers ces bachibouzouks.";

    private String proposal;

    @BeforeEach
    void forbid() {
        set("amendments", "true");
        proposal = published();
        inside(
                LYON,
                () -> sql.sql("insert into forbidden_word (language, word) values ('fr', 'bachibouzouks')")
                        .update());
    }

    @AfterEach
    void allow() {
        inside(
                LYON,
                () -> sql.sql("delete from forbidden_word where word = 'bachibouzouks'")
                        .update());
    }

    @Test
    void isHeldBackWhereItsNewTextHasAForbiddenWord() {
        assertThat(visitor(LYON).get(proposal).status()).isEqualTo(200);
        assertThat(jeanne.post(proposal + "/text", "title", TITLE, "body", RUDE, "version", "1")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(LYON).get(proposal).status()).isEqualTo(404);
        assertThat(jeanne.get(proposal).body()).contains("bachibouzouks");
    }

    @Test
    void isNotSuggestedToOthersEither() {
        var paul = participant(LYON, email());
        paul.get(proposal + "/amendments/new");
        var amendment = paul.post(
                        proposal + "/amendments",
                        "title",
                        TITLE,
                        "body",
                        RUDE,
                        "submission",
                        UUID.randomUUID().toString())
                .location();
        assertThat(amendment).startsWith("/amendments/");
        assertThat(visitor(LYON).get(amendment).status()).isEqualTo(404);
        assertThat(paul.get(amendment).body()).contains("bachibouzouks");
        assertThat(visitor(LYON).get(proposal).status()).isEqualTo(200);
    }
}
