package org.hemicycle.participation.spaces;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.spaces.phases.SwitchingPhases;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PhasesByDateTest extends ParticipationTest {
    @Autowired
    private SwitchingPhases switching;

    @Test
    void thePhaseWhoseDateHasComeTakesTheTurnOfTheOneBefore() {
        var space = new SampleSpace(this, LYON);
        long vote = vote(space, "now() - interval '1 minute'");
        ends(space, "now() - interval '1 minute'");
        look();
        assertThat(active(space)).isEqualTo(vote);
        assertThat(visitor(LYON).get("/spaces/" + space.slug()).body()).contains("<strong>Vote</strong>");
    }

    @Test
    void whatIsSwitchedByHandHoldsUntilTheNextDate() {
        var space = new SampleSpace(this, LYON);
        long vote = vote(space, "now() - interval '1 minute'");
        look();
        assertThat(active(space)).isEqualTo(vote);
        long first = space.number("select id from phase where space_id = ? and position = 1", space.number());
        administrator(LYON);
        change(space, "update phase set active = false where space_id = " + space.number());
        change(space, "update phase set active = true where id = " + first);
        look();
        assertThat(active(space)).isEqualTo(first);
    }

    @Test
    void aPhaseThatIsOverEndsThoughNoneFollows() {
        var space = new SampleSpace(this, LYON);
        ends(space, "now() - interval '1 minute'");
        look();
        assertThat(active(space)).isZero();
        assertThat(visitor(LYON).get("/spaces/" + space.slug()).body()).contains("Aucune étape");
    }

    @Test
    void aSpaceThatIsSwitchedByHandIsLeftAlone() {
        var space = new SampleSpace(this, LYON);
        change(space, "update space set phases_by_date = false where id = " + space.number());
        ends(space, "now() - interval '1 minute'");
        look();
        assertThat(active(space)).isNotZero();
    }

    @Test
    void anEndMovesBeforeTheEyesOfAll() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        var form = "/admin/spaces/" + space.number() + "/phases/" + active(space);
        assertThat(admin.get(form).body()).contains("Changer la date de fin").doesNotContain("name=\"ends\"");
        var refused = admin.post(form + "/extension", "until", "2031-05-20", "reason.fr", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("2031-05-20").contains("Dites pourquoi");
        assertThat(admin.post(
                                form + "/extension",
                                "until",
                                "2031-05-20",
                                "reason.fr",
                                "Deux réunions de quartier de plus.")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(LYON).get("/spaces/" + space.slug()).body())
                .contains("Prolongé")
                .contains("20 mai 2031")
                .contains("Deux réunions de quartier de plus.");
    }

    @Test
    void theOrdinaryFormDoesNotMoveTheEndOfARunningPhase() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        var form = "/admin/spaces/" + space.number() + "/phases/" + active(space);
        admin.get(form);
        admin.post(form, "title.fr", "Consultation", "ends", "2035-01-01", "actions", "propose");
        assertThat(space.number(
                        "select count(*) from phase where space_id = ? and ends_at > '2034-01-01'", space.number()))
                .isZero();
    }

    @Test
    void aDoubleClickMovesTheEndOnce() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        var form = "/admin/spaces/" + space.number() + "/phases/" + active(space);
        admin.get(form);
        admin.post(form + "/extension", "until", "2031-05-20", "reason.fr", "Une raison.");
        admin.post(form + "/extension", "until", "2031-05-20", "reason.fr", "Une raison.");
        assertThat(space.number(
                        "select count(*) from phase_extension e join phase p on p.id = e.phase_id where p.space_id = ?",
                        space.number()))
                .isEqualTo(1);
    }

    private void look() {
        CurrentTenant.run(LYON, switching::sweep);
    }

    private long vote(SampleSpace space, String begins) {
        change(space, "update space set phases_checked_at = now() - interval '1 hour' where id = " + space.number());
        return space.number("""
                insert into phase (space_id, title, starts_at, ends_at, position, actions)
                values (?, '{"fr":"Vote","en":"Vote"}', %s, now() + interval '20 days', 2, '{support}') returning id
                """.formatted(begins), space.number());
    }

    private void ends(SampleSpace space, String moment) {
        change(space, "update space set phases_checked_at = now() - interval '1 hour' where id = " + space.number());
        change(space, "update phase set ends_at = " + moment + " where position = 1 and space_id = " + space.number());
    }

    private void change(SampleSpace space, String statement) {
        space.inTenant(() -> sql.sql(statement).update());
    }

    private long active(SampleSpace space) {
        return space.number("select coalesce(max(id), 0) from phase where space_id = ? and active", space.number());
    }
}
