package org.hemicycle.participation.proposals.drafts;

import java.time.Instant;
import org.hemicycle.participation.proposals.ProposalDraft;

/** What somebody has written so far, and when they last did. */
public record KeptDraft(long id, ProposalDraft draft, Instant changedAt) {
    /** The word for drafts in the table of attachments. */
    public static final String TYPE = "proposal-draft";

    /** Where it is read again. */
    public String path() {
        return "/proposals/drafts/" + id;
    }
}
