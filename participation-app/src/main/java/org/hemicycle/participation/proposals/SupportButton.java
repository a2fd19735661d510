package org.hemicycle.participation.proposals;

import org.hemicycle.themes.SupportState;

/**
 * A support button: of which proposal, in which state, and where to go on after a click without scripts.
 *
 * @param explained whether a button that is closed says so; in lists the page says it once
 */
record SupportButton(ProposalId id, String subject, int supports, SupportState state, String next, boolean explained) {
    static SupportButton of(ProposalRow row, SupportState state, String next) {
        return new SupportButton(row.id(), row.title(), row.supports(), state, next, false);
    }

    static SupportButton of(Proposal proposal, SupportState state) {
        return new SupportButton(
                proposal.id(),
                proposal.title(),
                proposal.supports(),
                state,
                proposal.id().path(),
                true);
    }

    String path() {
        return id.path() + "/support";
    }
}
