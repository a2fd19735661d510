package org.hemicycle.participation.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageCacheTest extends ParticipationTest {
    private SampleSpace space;
    private String page;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        page = "/spaces/" + space.slug() + "/proposals";
        visitor(LYON).get(page);
    }

    @Test
    void answersAgainWithoutAStatement() {
        Browser visitor = visitor(LYON);
        assertThat(Statements.during(
                        () -> assertThat(visitor.get(page).status()).isEqualTo(200)))
                .isZero();
    }

    @Test
    void saysThatNothingHasChanged() {
        String validator = visitor(LYON).get(page).header("ETag");
        assertThat(validator).isNotEmpty();
        assertThat(visitor(LYON).get(page, "If-None-Match: " + validator).status())
                .isEqualTo(304);
    }

    @Test
    void forgetsAfterAWrite() {
        Browser jeanne = participant(LYON, UUID.randomUUID() + "@example.org");
        jeanne.get("/proposals/new?component=" + space.component());
        jeanne.post(
                "/proposals",
                "component",
                "" + space.component(),
                "title",
                "Des bancs à l’ombre sur le quai",
                "body",
                "Douze bancs larges, tournés vers l’eau.",
                "submission",
                UUID.randomUUID().toString());
        assertThat(visitor(LYON).get(page).body()).contains("Des bancs à l’ombre sur le quai");
    }

    @Test
    void keepsLanguagesApart() {
        assertThat(visitor(LYON).get(page, "Accept-Language: en").body()).contains("lang=\"en\"");
        assertThat(visitor(LYON).get(page, "Accept-Language: fr").body()).contains("lang=\"fr\"");
    }

    @Test
    void keepsOrganisationsApart() {
        assertThat(visitor(LYON).get("/").body()).contains("Ville de Lyon");
        assertThat(visitor(NANTES).get("/").body()).contains("Ville de Nantes").doesNotContain("Ville de Lyon");
        assertThat(visitor(NANTES).get(page).status()).isEqualTo(404);
    }

    @Test
    void keepsNothingOfWhoIsSignedIn() {
        Browser jeanne = participant(LYON, UUID.randomUUID() + "@example.org");
        assertThat(jeanne.get(page).header("Cache-Control")).contains("no-store");
        assertThat(visitor(LYON).get(page).body()).doesNotContain("/session/end");
    }
}
