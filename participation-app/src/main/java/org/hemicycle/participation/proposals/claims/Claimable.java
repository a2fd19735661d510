package org.hemicycle.participation.proposals.claims;

import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.themes.FormErrors;

/**
 * An imported proposal without an account, as somebody who says it is theirs sees it.
 *
 * @param former the names that it came with
 * @param source the platform that it came from
 * @param verified whether the reader has shown who they are, where the organisation verifies people
 * @param asked whether they have said so already, and nobody has decided
 */
record Claimable(
        ProposalId id,
        String title,
        String former,
        String source,
        boolean verified,
        boolean asked,
        String words,
        FormErrors errors) {
    Claimable with(String written, FormErrors wrong) {
        return new Claimable(id, title, former, source, verified, asked, written, wrong);
    }
}
