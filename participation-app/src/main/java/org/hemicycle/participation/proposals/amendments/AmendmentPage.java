package org.hemicycle.participation.proposals.amendments;

import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.prose.Comparison;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.themes.FormErrors;

/**
 * An amendment beside the text that it would change.
 *
 * @param reaction what stands in the field for the reaction
 * @param mayReact whether the reader may accept or reject it
 */
record AmendmentPage(
        Amendment amendment,
        Proposal proposal,
        Place place,
        FormErrors errors,
        String reaction,
        boolean mayReact,
        boolean mayWithdraw,
        boolean mayPromote) {
    /** Whether the proposal has another text by now, so that accepting would undo what came between. */
    boolean overtaken() {
        return mayReact
                && (!proposal.title().equals(amendment.baseTitle())
                        || !proposal.body().equals(amendment.base()));
    }

    /** From the text of now. */
    Comparison fromNow() {
        return Comparison.of(proposal.body(), amendment.body());
    }
}
