package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a component does otherwise than its organisation, and while a phase is active. */
class OwnRulesTest extends ParticipationTest {
    private static final String BODY = "Douze bancs larges, tournés vers l’eau.";

    @Autowired
    private WritingAProposal writing;

    private SampleSpace space;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
    }

    @Test
    void ofAComponentHoldBeforeThoseOfTheOrganisation() {
        assertThat(submit("Des bancs")).isInstanceOf(Submission.Refused.class);
        component("{\"own\": {\"title-min\": \"5\"}}");
        assertThat(submit("Des bancs")).isInstanceOf(Submission.Published.class);
    }

    @Test
    void ofTheActivePhaseHoldBeforeThoseOfTheComponent() {
        component("{\"own\": {\"title-min\": \"5\"}}");
        phase("{\"%d\": {\"title-min\": 12}, \"0\": {\"title-min\": 1}}".formatted(space.component()));
        assertThat(submit("Des bancs")).isInstanceOf(Submission.Refused.class);
        assertThat(submit("Des bancs à l’ombre")).isInstanceOf(Submission.Published.class);
    }

    @Test
    void thatAreNotAllowedAnyMoreLeaveThoseOfTheOrganisation() {
        component("{\"own\": {\"title-min\": \"many\", \"gone\": \"1\"}}");
        assertThat(submit("Des bancs")).isInstanceOf(Submission.Refused.class);
        component("{\"own\": {\"title-min\": \"600\"}}");
        assertThat(submit("Des bancs à l’ombre")).isInstanceOf(Submission.Published.class);
    }

    private Submission submit(String title) {
        var draft = new ProposalDraft(
                space.component(), title, BODY, null, UUID.randomUUID().toString());
        return CurrentTenant.call(LYON, () -> writing.submit(draft, space.person("Jeanne")));
    }

    private void component(String settings) {
        space.number(
                "update component set settings = cast(? as jsonb) where id = ? returning id",
                settings,
                space.component());
    }

    private void phase(String settings) {
        space.number(
                "update phase set settings = cast(? as jsonb) where space_id = ? returning id",
                settings,
                space.number());
    }
}
