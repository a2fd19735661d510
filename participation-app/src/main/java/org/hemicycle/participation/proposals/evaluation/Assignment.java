package org.hemicycle.participation.proposals.evaluation;

import java.time.Instant;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.states.StateTag;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * A proposal that somebody evaluates.
 *
 * @param prepared whether an answer is written and waits
 * @param notes how many notes there are, of whomever
 */
record Assignment(
        ProposalId id,
        String title,
        LocalizedText space,
        StateTag state,
        boolean answered,
        boolean prepared,
        int notes,
        Instant assignedAt) {}
