package org.hemicycle.participation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.storage.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators do over HTTP leaves its line in the log of their organisation, and of no other. */
class DeedsTest extends ParticipationTest {
    private static final byte[] DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><circle cx=\"2\" cy=\"2\" r=\"2\"/></svg>"
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Files files;

    private Browser camille;
    private SampleSpace sample;
    private String slug;
    private int version;
    private long before;
    private long beforeAtTheNeighbours;

    @BeforeEach
    void arrive() {
        files.ensureBucket(LYON.placement().bucket());
        camille = administrator(LYON);
        camille.get("/admin/spaces/new");
        sample = new SampleSpace(this, LYON);
        slug = "deed-" + UUID.randomUUID().toString().substring(0, 8);
        before = last(LYON);
        beforeAtTheNeighbours = last(NANTES);
    }

    @Test
    void ofASpaceFromItsOpeningToItsHiding() {
        String space = open();
        describe(space, "Un autre titre");
        done(camille.upload(space + "/picture", Map.of(), "picture", "image/svg+xml", DRAWING));
        done(camille.post(space + "/publication"));
        done(camille.post(space + "/publication"));
        done(camille.post(space + "/publication", "_method", "delete"));
        assertThat(deeds())
                .as("a second click is no second deed")
                .containsExactly(
                        "space.opened", "space.changed", "space.illustrated", "space.published", "space.hidden");
        assertThat(number("select count(*) from audit_entry where id > ? and detail ->> 'slug' = ?", before, slug))
                .isEqualTo(5);
    }

    @Test
    void ofThePhasesOfASpace() {
        String space = open();
        done(camille.post(space + "/phases", "title.fr", "Dépôt", "actions", "propose"));
        String phase = space + "/phases/" + number("select max(id) from phase");
        done(camille.post(phase, "title.fr", "Dépôt des idées"));
        done(camille.post(phase + "/activation"));
        done(camille.post(phase, "_method", "delete"));
        done(camille.post(phase + "/activation", "_method", "delete"));
        done(camille.post(phase, "_method", "delete"));
        assertThat(deeds())
                .as("an active phase is not removed")
                .containsExactly(
                        "space.opened",
                        "phase.planned",
                        "phase.changed",
                        "phase.begun",
                        "phase.ended",
                        "phase.removed");
    }

    @Test
    void ofTheComponentsOfASpace() {
        String space = open();
        done(camille.post(space + "/components", "module", "proposals"));
        String component = space + "/components/" + number("select max(id) from component");
        done(camille.post(component, "name.fr", "Les idées"));
        done(camille.post(component + "/publication", "_method", "delete"));
        done(camille.post(component + "/publication"));
        assertThat(deeds())
                .containsExactly(
                        "space.opened", "component.placed", "component.renamed", "component.hidden", "component.shown");
    }

    @Test
    void ofThemes() {
        done(camille.post("/admin/themes", "name.fr", "Cadre de vie"));
        String theme = "/admin/themes/" + number("select max(id) from theme");
        done(camille.post(theme, "name.fr", "Espaces publics"));
        done(camille.post(theme, "_method", "delete"));
        assertThat(deeds()).containsExactly("theme.added", "theme.renamed", "theme.removed");
    }

    @Test
    void ofAnswersToProposals() {
        long proposal = sample.proposal("Des bancs à l’ombre sur le quai", 0);
        done(camille.post(
                "/admin/proposals/" + proposal + "/answer",
                "version",
                "0",
                "state",
                "accepted",
                "answer.fr",
                "Recevable."));
        assertThat(deeds()).containsExactly("proposal.answer-prepared", "proposal.answered");
        assertThat(detail()).contains("accepted", "" + proposal).doesNotContain("Recevable");
    }

    @Test
    void ofCommentsRemovedAndPutBack() {
        long comment = sample.number("""
                insert into comment (subject_type, subject_id, author_name, alignment, body)
                values ('proposal', ?, 'Karim', 'neutral', 'Une insulte') returning id
                """, sample.proposal("Des bancs à l’ombre sur le quai", 0));
        sample.number("""
                insert into comment_tally (subject_type, subject_id, comments)
                select subject_type, subject_id, 1 from comment where id = ? returning comments
                """, comment);
        String removal = "/admin/comments/" + comment + "/removal";
        done(camille.post(removal));
        done(camille.post(removal));
        done(camille.post(removal, "_method", "delete"));
        assertThat(deeds()).containsExactly("comment.removed", "comment.restored");
        assertThat(detail()).doesNotContain("Karim", "insulte");
    }

    @Test
    void ofPages() {
        done(camille.post("/admin/pages", "slug", slug, "title.fr", "Mentions légales"));
        String page = "/admin/pages/" + number("select max(id) from page");
        done(camille.post(page, "slug", slug, "title.fr", "Mentions", "publication", "now", "version", "1"));
        done(camille.post(page, "_method", "delete"));
        assertThat(deeds()).containsExactly("page.created", "page.changed", "page.deleted");
    }

    @Test
    void inTheTransactionOfTheDeed() {
        open();
        assertThat(number("""
                        select count(*) from space s join audit_entry a on a.xmin::text = s.xmin::text
                         where s.slug = ? and a.action = 'space.opened'
                        """, slug)).isEqualTo(1);
    }

    @Test
    void showOnTheStartPageInWordsWithoutKeys() {
        open();
        assertThat(camille.get("/admin").body()).contains("a ouvert un espace").doesNotContain("[admin.deed.");
        assertThat(camille.get("/admin", "Accept-Language: en").body()).contains("opened a space");
    }

    @Test
    void noneForWhatIsRefusedOrDoneToAnotherOrganisation() {
        String space = open();
        Browser neighbour = administrator(NANTES);
        neighbour.get("/admin/pages/new");
        neighbour.post(space + "/publication");
        camille.post("/admin/spaces", "slug", "Pas une adresse", "title.fr", "Titre");
        camille.post(space + "/phases/999999999/activation");
        Browser jeanne = participant(LYON, UUID.randomUUID() + "@example.org");
        jeanne.get("/account");
        assertThat(jeanne.post(space + "/publication").status()).isEqualTo(403);
        assertThat(deeds()).containsExactly("space.opened");
    }

    private String open() {
        return done(describe("/admin/spaces", "Plan vélo")).location().replaceFirst("\\?.*", "");
    }

    private Browser.Answer describe(String path, String title) {
        return done(camille.post(
                path,
                "version",
                String.valueOf(version++),
                "slug",
                slug,
                "type",
                "process",
                "title.fr",
                title,
                "subtitle.fr",
                "Dix liaisons"));
    }

    private static Browser.Answer done(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    /** The keys of what was done in Lyon since the test began; in Nantes it must be nothing. */
    private List<String> deeds() {
        assertThat(last(NANTES)).isEqualTo(beforeAtTheNeighbours);
        return inside(
                LYON,
                () -> sql.sql("select action from audit_entry where id > ? order by id")
                        .param(before)
                        .query(String.class)
                        .list());
    }

    private String detail() {
        return inside(
                LYON,
                () -> sql.sql("select string_agg(detail::text, ' ') from audit_entry where id > ?")
                        .param(before)
                        .query(String.class)
                        .single());
    }

    private long last(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql("select coalesce(max(id), 0) from audit_entry")
                        .query(Long.class)
                        .single());
    }

    private long number(String statement, Object... parameters) {
        return sample.number(statement, parameters);
    }
}
