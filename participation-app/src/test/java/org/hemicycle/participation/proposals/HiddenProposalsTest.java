package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HiddenProposalsTest extends ParticipationTest {
    @Autowired
    private ReportableProposals reportable;

    @Autowired
    private ReadingAProposal reading;

    @Autowired
    private Supports supports;

    private SampleSpace space;
    private SignedIn author;
    private ProposalId id;

    @BeforeEach
    void publish() {
        space = new SampleSpace(this, LYON);
        author = space.person("Jeanne");
        id = new ProposalId(space.proposal("Une passerelle qui fâche", 3));
        space.number(
                "update proposal set author_id = ? where id = ? returning id",
                author.id().value(),
                id.value());
    }

    @Test
    void areReadByTheirAuthorsOnly() {
        hide();
        var visitor = visitor(LYON);
        assertThat(visitor.get(id.path()).status()).isEqualTo(404);
        assertThat(visitor.get("/spaces/" + space.slug() + "/proposals").body()).doesNotContain("passerelle qui fâche");
        assertThat(visitor.get("/spaces/" + space.slug()).body()).doesNotContain("passerelle qui fâche");
        assertThat(visitor.get("/").body()).doesNotContain("passerelle qui fâche");
        assertThat(CurrentTenant.call(LYON, () -> reading.page(id, author, ThreadQuery.FIRST)))
                .isPresent();
    }

    @Test
    void takeNoSupports() {
        hide();
        Supporting outcome = CurrentTenant.call(LYON, () -> supports.give(id, space.person("Paul"), 0, true));
        assertThat(outcome).isNotInstanceOf(Supporting.Given.class);
    }

    @Test
    void areAsBeforeOnceShownAgain() {
        hide();
        hide();
        space.inTenant(() -> {
            reportable.show(id.value());
            return true;
        });
        assertThat(visitor(LYON).get(id.path()).body()).contains("passerelle qui fâche");
    }

    @Test
    void areHiddenInTheirOwnOrganisationOnly() {
        var elsewhere = new SampleSpace(this, NANTES);
        long other = elsewhere.proposal("Une passerelle qui plaît", 1);
        hide();
        assertThat(visitor(NANTES).get(new ProposalId(other).path()).status()).isEqualTo(200);
        boolean hidden =
                elsewhere.inTenant(() -> reportable.find(other).orElseThrow().hidden());
        assertThat(hidden).isFalse();
    }

    private void hide() {
        space.inTenant(() -> {
            reportable.hide(id.value());
            return true;
        });
    }
}
