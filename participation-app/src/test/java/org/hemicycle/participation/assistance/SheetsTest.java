package org.hemicycle.participation.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supports of people who are present: one number for each, counted in the tally, taken back until the workshop is closed. */
class SheetsTest extends ParticipationTest {
    private SampleSpace space;
    private Meeting meeting;
    private long fountain;
    private long benches;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        fountain = space.proposal("Une fontaine sur la place du marché", 3);
        benches = space.proposal("Des bancs à l’ombre sur le quai", 0);
        meeting = new Meeting(staff(LYON, "facilitator"), space, "workshop", 2);
    }

    @Test
    void countsEachPersonOnce() {
        assertThat(sheet(1, fountain, benches).location()).isEqualTo(meeting.path + "/supports?person=2");
        sheet(1, fountain, benches);
        sheet(2, fountain);
        assertThat(meeting.supports(fountain)).isEqualTo(5);
        assertThat(meeting.supports(benches)).isEqualTo(1);
        assertThat(meeting.logged("supports.entered"))
                .as("a second click is no second deed")
                .isEqualTo(2);
        assertThat(visitor(LYON).get("/proposals/" + fountain).body()).contains("dont 2 donnés sur place");
    }

    @Test
    void takesBackWhatIsNotTickedAnyMore() {
        sheet(1, fountain, benches);
        sheet(1, benches);
        assertThat(meeting.supports(fountain)).isEqualTo(3);
        assertThat(meeting.supports(benches)).isEqualTo(1);
    }

    @Test
    void hasNoMoreNumbersThanPeople() {
        sheet(3, fountain);
        sheet(0, fountain);
        assertThat(meeting.supports(fountain)).isEqualTo(3);
        sheet(2, fountain);
        meeting.facilitator.get(meeting.path + "/settings");
        var fewer = meeting.facilitator.post(
                meeting.path,
                "kind",
                "workshop",
                "name.fr",
                Meeting.NAME,
                "day",
                "2026-03-12",
                "space",
                "" + Meeting.number(space),
                "present",
                "1");
        assertThat(fewer.status()).as("fewer people than have supports").isEqualTo(422);
    }

    @Test
    void changesNothingOnceItIsClosedOrThePhaseIsOver() {
        sheet(1, fountain);
        space.opening("propose");
        sheet(2, fountain);
        assertThat(meeting.supports(fountain)).isEqualTo(4);
        space.opening("support");
        meeting.facilitator.post(meeting.path + "/closure");
        assertThat(sheet(1).status()).isEqualTo(403);
        assertThat(meeting.supports(fountain)).isEqualTo(4);
    }

    @Test
    void touchesNoProposalOfAnotherSpace() {
        var other = new SampleSpace(this, LYON);
        long elsewhere = other.proposal("Un parcours de jeux en bois au parc", 7);
        sheet(1, elsewhere);
        assertThat(meeting.supports(elsewhere)).isEqualTo(7);
    }

    private Browser.Answer sheet(int person, long... ticked) {
        var fields = new ArrayList<String>(List.of("person", "" + person));
        for (long shown : new long[] {fountain, benches}) {
            fields.addAll(List.of("shown", "" + shown));
        }
        for (long one : ticked) {
            fields.addAll(List.of("shown", "" + one, "ticked", "" + one));
        }
        return meeting.facilitator.post(meeting.path + "/supports", fields.toArray(String[]::new));
    }
}
