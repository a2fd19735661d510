package org.hemicycle.participation.proposals;

import org.hemicycle.participation.verification.Demand;
import org.hemicycle.themes.FormErrors;

/** What became of a proposal that somebody sent. */
public sealed interface Submission {
    /** It is published, now or since the first of two clicks. */
    record Published(ProposalId id) implements Submission {}

    /** It breaks a rule that the writer can mend. */
    record Refused(FormErrors errors) implements Submission {}

    /** It demands more of the writer than they have shown; what was written is handed back. */
    record Barred(Demand demand) implements Submission {}

    /** The phase takes no proposals (any more); what was written is handed back. */
    record NotNow() implements Submission {}
}
