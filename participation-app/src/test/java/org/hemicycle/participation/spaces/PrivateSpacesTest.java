package org.hemicycle.participation.spaces;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a private space holds is nowhere for who is no member: not on its pages, in lists, on the home page, for programs. */
class PrivateSpacesTest extends ParticipationTest {
    private final String secret = "Fermer la crèche " + java.util.UUID.randomUUID();
    private final String comment = "Secret de comité " + java.util.UUID.randomUUID();
    private SampleSpace space;
    private long proposal;

    @BeforeEach
    void aPrivateSpaceWithAProposalAndAComment() {
        space = new SampleSpace(this, LYON);
        proposal = space.proposal(secret, 40_000);
        space.number(
                "insert into comment (subject_type, subject_id, author_name, body) values ('proposal', ?, 'Jeanne', ?) returning id",
                proposal,
                comment);
        change(
                "update space set access = 'private', members_since = published_at, published_at = null, promoted = true where id = "
                        + space.number());
    }

    @Test
    void aStrangerFindsNothingOfIt() {
        isNowhereFor(visitor(LYON));
    }

    @Test
    void aParticipantWhoIsNoMemberFindsNothingOfIt() {
        isNowhereFor(participant(LYON, "dehors-" + space.number() + "@example.org"));
    }

    @Test
    void aMemberOfAnotherTenantsSpaceFindsNothingOfIt() {
        var twin = new SampleSpace(this, NANTES);
        var nantes = participant(NANTES, "membre-" + space.number() + "@example.org");
        join(twin, "membre-" + space.number() + "@example.org");
        assertThat(nantes.get("/spaces/" + space.slug()).status()).isEqualTo(404);
        assertThat(nantes.get("/proposals/" + proposal).body()).doesNotContain(secret);
    }

    @Test
    void aMemberReadsItAndTakesPart() {
        var email = "membre-" + space.number() + "@example.org";
        var member = participant(LYON, email);
        join(space, email);
        assertThat(member.get("/spaces").body()).contains(space.slug());
        assertThat(member.get("/spaces/" + space.slug()).body()).contains("Privé");
        assertThat(member.get("/spaces/" + space.slug() + "/proposals").body()).contains(secret);
        assertThat(member.get("/proposals/" + proposal).body()).contains(secret).contains(comment);
        assertThat(member.get("/proposals/new?component=" + space.component()).status())
                .isEqualTo(200);
        member.get("/proposals/" + proposal);
        member.post("/proposals/" + proposal + "/support", "next", "/proposals/" + proposal);
        assertThat(space.number("select count(*) from proposal_support where proposal_id = ?", proposal))
                .isEqualTo(1);
    }

    @Test
    void aMemberThenAStrangerAtTheSameAddressSeesNothingOfWhatWasKept() {
        var email = "membre-" + space.number() + "@example.org";
        var member = participant(LYON, email);
        join(space, email);
        assertThat(member.get("/proposals/" + proposal).status()).isEqualTo(200);
        isNowhereFor(visitor(LYON));
    }

    @Test
    void aStrangerCannotSupportInATransparentSpaceAndMembersCan() {
        change("update space set access = 'transparent', published_at = now(), members_since = null where id = "
                + space.number());
        var email = "visiteuse-" + space.number() + "@example.org";
        var guest = participant(LYON, email);
        var page = guest.get("/proposals/" + proposal);
        assertThat(page.body()).contains(secret);
        guest.post("/proposals/" + proposal + "/support", "next", "/proposals/" + proposal);
        assertThat(space.number("select count(*) from proposal_support where proposal_id = ?", proposal))
                .isZero();
        assertThat(guest.get("/spaces/" + space.slug()).body()).contains("seuls les membres participent");
        join(space, email);
        guest.get("/proposals/" + proposal);
        guest.post("/proposals/" + proposal + "/support", "next", "/proposals/" + proposal);
        assertThat(space.number("select count(*) from proposal_support where proposal_id = ?", proposal))
                .isEqualTo(1);
    }

    @Test
    void theTableItselfKeepsAPrivateSpaceFromBeingPublished() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> change("update space set published_at = now() where id = " + space.number())))
                .isNotNull();
    }

    private void isNowhereFor(Browser browser) {
        for (var path : new String[] {
            "/spaces/" + space.slug(),
            "/spaces/" + space.slug() + "/proposals",
            "/proposals/" + proposal,
            "/proposals/new?component=" + space.component(),
            "/api/v1/spaces/" + space.number(),
            "/api/v1/proposals/" + proposal
        }) {
            var answer = browser.get(path);
            assertThat(answer.status()).as(path).isIn(404, 303, 302);
            assertThat(answer.body()).as(path).doesNotContain(secret).doesNotContain(comment);
        }
        for (var path : new String[] {
            "/",
            "/spaces",
            "/spaces?q=plan",
            "/api/v1/spaces?limit=100",
            "/api/v1/proposals?limit=100",
            "/api/v1/comments?limit=100",
            "/api/v1/comments?subject_type=proposal&subject_id=" + proposal
        }) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .doesNotContain(secret)
                    .doesNotContain(comment)
                    .doesNotContain(space.slug());
        }
    }

    private void join(SampleSpace where, String email) {
        where.inTenant(() -> sql.sql(
                        "insert into space_member (space_id, participant_id) select ?, id from participant where email = ?")
                .params(where.number(), email)
                .update());
    }

    private void change(String statement) {
        space.inTenant(() -> sql.sql(statement).update());
    }
}
