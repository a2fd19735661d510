package org.hemicycle.participation.proposals.curation;

import java.time.Instant;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.proposals.states.StateTag;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in the table of the staff.
 *
 * @param prepared whether an answer waits to be published
 * @param evaluators their names, joined; empty for none
 */
record InputRow(
        ProposalId id,
        String title,
        Byline author,
        StateTag state,
        boolean prepared,
        boolean hidden,
        Instant publishedAt,
        @Nullable LocalizedText theme,
        LocalizedText space,
        LocalizedText component,
        String evaluators,
        int notes,
        int supports,
        int comments,
        long key) {
    String path() {
        return state.standing() == Standing.WITHDRAWN ? id.path() : "/admin/proposals/" + id;
    }
}
