package org.hemicycle.participation.proposals;

import org.hemicycle.participation.verification.Demand;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.SupportState;
import org.jspecify.annotations.Nullable;

/**
 * A support button: of which proposal, in which state, and where to go on after a click without scripts.
 *
 * @param reservedFor whom supporting is for; null where nothing stands between it and the reader
 * @param counted whether the number of supports is shown
 * @param explained whether a button that is closed says so; in lists the page says it once
 */
record SupportButton(
        ProposalId id,
        String subject,
        int supports,
        SupportState state,
        String next,
        @Nullable Message reservedFor,
        boolean counted,
        boolean explained) {
    static SupportButton of(ProposalRow row, SupportState state, String next, Demand demand, boolean counted) {
        return new SupportButton(
                row.id(), row.title(), row.supports(), state, next, Barred.why(demand), counted, false);
    }

    static SupportButton of(Proposal proposal, SupportState state, Demand demand, boolean counted) {
        return new SupportButton(
                proposal.id(),
                proposal.title(),
                proposal.supports(),
                state,
                proposal.id().path(),
                Barred.why(demand),
                counted,
                true);
    }

    /** Whether there is anything to see of it. */
    boolean shown() {
        return counted || supportsAtOnce() || leads() || state == SupportState.GIVEN;
    }

    /** Whether a click supports at once; else it leads through sign-in, or through what is missing. */
    boolean supportsAtOnce() {
        return state == SupportState.OPEN && reservedFor == null;
    }

    boolean leads() {
        return state == SupportState.SIGNED_OUT || state == SupportState.OPEN && reservedFor != null;
    }

    String path() {
        return id.path() + "/support";
    }
}
