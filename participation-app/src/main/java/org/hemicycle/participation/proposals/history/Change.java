package org.hemicycle.participation.proposals.history;

import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.themes.FormErrors;

/** What became of a change to the text of a proposal. */
sealed interface Change {
    /** It stands. */
    record Made() implements Change {}

    /** It breaks a rule that the writer can mend. */
    record Refused(FormErrors errors) implements Change {}

    /** Somebody else has changed it meanwhile; what they wrote is in the proposal. */
    record Meanwhile(Proposal now) implements Change {}

    /** It may not be changed any more. */
    record Closed() implements Change {}
}
