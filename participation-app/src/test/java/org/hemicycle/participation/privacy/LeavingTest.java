package org.hemicycle.participation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody deletes their account, alone, and nothing of them is left but what they chose to leave. */
class LeavingTest extends ParticipationTest {
    @Autowired
    private Files files;

    private Somebody ada;
    private Browser bob;
    private long replyOfBob;

    @BeforeEach
    void arrive() {
        files.ensureBucket(LYON.placement().bucket());
        ada = Somebody.in(this, LYON, email -> participant(LYON, email));
        files.put(LYON, new FileKey(ada.picture()), "png".getBytes(StandardCharsets.UTF_8), "image/png");
        bob = participant(LYON, "bob-" + ada.email);
        replyOfBob = Somebody.comment(bob, ada.supported, "Je suis d’accord avec ce qui précède.", "" + ada.comment);
    }

    @Test
    void leavesNoTraceInAnyColumnOfTheHome() throws Exception {
        Somebody.comment(bob, ada.proposal, "Avec des dossiers, s’il vous plaît.", "");
        assertThat(HomeSearch.columnsWith(LYON, ada.email))
                .as("the search finds what is there")
                .contains(
                        "participant.email",
                        "participant.name",
                        "proposal.author_name",
                        "comment.author_name",
                        "invitation.email",
                        "sign_in_link.email",
                        "spring_session_attributes.attribute_bytes");
        leave("remove");
        assertThat(HomeSearch.columnsWith(LYON, "Person " + ada.email)).isEmpty();
        assertThat(HomeSearch.columnsWith(LYON, " " + ada.email)).isEmpty();
        assertThat(HomeSearch.columnsWith(LYON, "\"" + ada.email)).isEmpty();
        assertThat(HomeSearch.columnsWith(LYON, ada.title))
                .as("the words of a removed proposal")
                .isEmpty();
    }

    @Test
    void isSignedOutEverywhereAtOnce() {
        leave("keep");
        assertThat(ada.browser.get("/account").location()).startsWith("/session/new");
        assertThat(ada.elsewhere.get("/account").location()).startsWith("/session/new");
        assertThat(visitor(LYON).get("/session/new").status()).isEqualTo(200);
        assertThat(bob.get("/account").status()).isEqualTo(200);
    }

    @Test
    void keepsContributionsWithoutTheName() {
        leave("keep");
        var page = visitor(LYON).get("/proposals/" + ada.proposal).body();
        assertThat(page).contains(ada.title, "Compte supprimé").doesNotContain(ada.email);
        assertThat(visitor(LYON)
                        .get("/proposals/" + ada.proposal, "Accept-Language: en")
                        .body())
                .contains("Deleted account");
        assertThat(visitor(LYON).get("/proposals/" + ada.supported).body())
                .contains("Très bonne idée", "Compte supprimé");
    }

    @Test
    void leavesAnEmptyPlaceWhereOthersHaveSpoken() {
        Somebody.comment(bob, ada.proposal, "Avec des dossiers, s’il vous plaît.", "");
        leave("remove");
        var own = visitor(LYON).get("/proposals/" + ada.proposal);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body())
                .contains("Proposition retirée par son auteur", "Avec des dossiers")
                .doesNotContain(ada.title, Somebody.BODY);
        var thread = visitor(LYON).get("/proposals/" + ada.supported).body();
        assertThat(thread)
                .contains("Ce commentaire a été retiré par la personne", "Je suis d’accord", "comment-" + replyOfBob)
                .doesNotContain("Très bonne idée", "eau fraîche");
        assertThat(visitor(LYON)
                        .get("/spaces/" + ada.space.slug() + "/proposals")
                        .body())
                .doesNotContain("/proposals/" + ada.proposal + "\"");
    }

    @Test
    void takesAwayWhollyWhatNobodyElseHasTouched() {
        leave("remove");
        assertThat(visitor(LYON).get("/proposals/" + ada.proposal).status()).isEqualTo(404);
        assertThat(ada.space.number("select count(*) from comment where id = ?", ada.reply))
                .isZero();
    }

    @Test
    void takesSupportsAndCommentsOffTheCounts() {
        assertThat(supports()).isEqualTo(5);
        leave("remove");
        assertThat(supports()).isEqualTo(4);
        assertThat(ada.space.number(
                        "select comments from comment_tally where subject_type = 'proposal' and subject_id = ?",
                        ada.supported))
                .as("the reply of Bob")
                .isEqualTo(1);
    }

    @Test
    void keepsTheLinesOfTheLogWithoutTheName() {
        leave("keep");
        assertThat(ada.space.number(
                        "select count(*) from audit_entry where actor_id = ? and action = 'account.deleted' and actor_name is null",
                        ada.id))
                .isEqualTo(1);
        assertThat(administrator(LYON).get("/admin").body()).contains("Compte supprimé", "a supprimé son compte");
    }

    @Test
    void isToldByALastLetterAndThePictureIsGone() {
        leave("keep");
        await().atMost(Duration.ofMinutes(1)).until(() -> lettersToAda() > 0);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> files.open(LYON, new FileKey(ada.picture())).isEmpty());
    }

    @Test
    void touchesNobodyOfTheSameAddressElsewhere() throws Exception {
        var twin = Somebody.called(this, NANTES, ada.email, email -> participant(NANTES, email));
        leave("remove");
        assertThat(twin.browser.get("/account").status()).isEqualTo(200);
        assertThat(visitor(NANTES).get("/proposals/" + twin.proposal).body()).contains(twin.title, ada.email);
        assertThat(HomeSearch.columnsWith(NANTES, ada.email)).contains("participant.email");
    }

    @Test
    void mustProveItAgainWhenTheSessionIsOld() {
        inside(LYON, () -> sql.sql("""
                update spring_session_attributes
                   set attribute_bytes = convert_to(regexp_replace(convert_from(attribute_bytes, 'UTF8'),
                       '"provedAt":[0-9]+', '"provedAt":1600000000'), 'UTF8')
                 where attribute_name = 'person' and session_primary_id in
                       (select primary_id from spring_session where principal_name = ?)
                """).param("" + ada.id).update());
        assertThat(ada.browser
                        .get("/account/data/deletion/confirmation?published=keep")
                        .location())
                .startsWith("/session/proof?next=");
        assertThat(ada.browser
                        .post("/account/data/deletion", "published", "remove")
                        .location())
                .startsWith("/session/proof?next=");
        assertThat(ada.browser.post("/account/data/archive").location()).startsWith("/session/proof?next=");
        assertThat(ada.space.number("select count(*) from participant where id = ?", ada.id))
                .isEqualTo(1);
    }

    @Test
    void aGetDeletesNothing() {
        ada.browser.get("/account/data/deletion");
        ada.browser.get("/account/data/deletion/confirmation?published=remove");
        assertThat(ada.space.number("select count(*) from participant where id = ?", ada.id))
                .isEqualTo(1);
    }

    @Test
    void theLastAdministratorStays() {
        var town = TestFleet.found("seul-" + ada.id, "Seul");
        var only = administrator(town);
        assertThat(only.get("/account/data/deletion").body()).contains("Vous ne pouvez pas encore partir");
        assertThat(only.post("/account/data/deletion", "published", "keep").location())
                .isEqualTo("/account/data/deletion");
        var second = administrator(town);
        second.get("/account/data/deletion/confirmation");
        assertThat(second.post("/account/data/deletion", "published", "keep").location())
                .isEqualTo("/");
        assertThat(only.get("/account").status()).isEqualTo(200);
    }

    private void leave(String published) {
        var page = ada.browser.get("/account/data/deletion/confirmation?published=" + published);
        assertThat(page.body()).contains("Ce qui va se passer");
        assertThat(ada.browser
                        .post("/account/data/deletion", "published", published)
                        .location())
                .isEqualTo("/");
        assertThat(ada.browser.get("/").body()).contains("Votre compte est supprimé");
    }

    /** Bob's address ends with hers. */
    private long lettersToAda() {
        return TestMail.to(ada.email).stream()
                .filter(letter -> !TestMail.to("bob-" + ada.email).contains(letter))
                .count();
    }

    private long supports() {
        return ada.space.number("select supports from proposal_tally where proposal_id = ?", ada.supported);
    }
}
