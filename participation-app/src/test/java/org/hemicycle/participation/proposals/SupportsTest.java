package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SupportsTest extends ParticipationTest {
    @Autowired
    private Supports supports;

    private SampleSpace space;
    private ProposalId proposal;
    private SignedIn jeanne;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        proposal = new ProposalId(space.proposal("Des bancs à l’ombre sur le quai", 0));
        jeanne = space.person("Jeanne");
    }

    @Test
    void countsASupportOnce() {
        assertThat(give()).isEqualTo(new Supporting.Given(1));
        assertThat(give()).isEqualTo(new Supporting.Given(1));
        assertThat(tally()).isEqualTo(1);
    }

    @Test
    void countsOnceHoweverFastSomebodyClicks() throws Exception {
        List<Callable<Supporting>> clicks = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            clicks.add(i % 3 == 2 ? this::withdraw : this::give);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var click : threads.invokeAll(clicks)) {
                click.get();
            }
        }
        assertThat(tally()).isEqualTo(rows()).isBetween(0L, 1L);
    }

    @Test
    void neverGoesBelowZero() {
        assertThat(withdraw()).isEqualTo(new Supporting.Withdrawn(0));
        give();
        assertThat(withdraw()).isEqualTo(new Supporting.Withdrawn(0));
        assertThat(withdraw()).isEqualTo(new Supporting.Withdrawn(0));
        assertThat(tally()).isZero();
    }

    @Test
    void takesNoneWhenThePhaseDoesNot() {
        space.opening("comment");
        assertThat(give()).isInstanceOf(Supporting.NotNow.class);
        assertThat(tally()).isZero();
    }

    @Test
    void keepsWhatWasGivenWhenThePhaseCloses() {
        give();
        space.opening("comment");
        assertThat(withdraw()).isInstanceOf(Supporting.NotNow.class);
        assertThat(tally()).isEqualTo(1);
    }

    @Test
    void givesEachPersonNoMoreThanTheRulesAllow() {
        ProposalId other = new ProposalId(space.proposal("Un parcours de jeux en bois au parc", 0));
        assertThat(give(proposal, 1)).isEqualTo(new Supporting.Given(1));
        assertThat(give(other, 1)).isEqualTo(new Supporting.NoneLeft(1));
        assertThat(give(proposal, 1)).isEqualTo(new Supporting.Given(1));
    }

    @Test
    void knowsNothingOfAnotherOrganisationsProposals() {
        SampleSpace elsewhere = new SampleSpace(this, NANTES);
        SignedIn stranger = elsewhere.person("Paul");
        long unknown = space.number("select max(id) + 1000 from proposal");
        assertThat((Supporting)
                        CurrentTenant.call(NANTES, () -> supports.give(new ProposalId(unknown), stranger, 0, false)))
                .isInstanceOf(Supporting.Missing.class);
        assertThat(tally()).isZero();
    }

    private Supporting give() {
        return give(proposal, 0);
    }

    private Supporting give(ProposalId id, int limit) {
        return CurrentTenant.call(LYON, () -> supports.give(id, jeanne, limit, false));
    }

    private Supporting withdraw() {
        return CurrentTenant.call(LYON, () -> supports.withdraw(proposal, jeanne));
    }

    private long tally() {
        return space.number("select supports from proposal_tally where proposal_id = ?", proposal.value());
    }

    private long rows() {
        return space.number("select count(*) from proposal_support where proposal_id = ?", proposal.value());
    }
}
