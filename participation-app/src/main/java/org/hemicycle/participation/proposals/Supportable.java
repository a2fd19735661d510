package org.hemicycle.participation.proposals;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.SupportState;
import org.jspecify.annotations.Nullable;

/** What a reader may do with the support button of a proposal. */
final class Supportable {
    private Supportable() {}

    static SupportState state(Listing listing, ProposalRow row, @Nullable SignedIn reader) {
        return state(listing, row.standing(), row.supports(), row.supported(), reader);
    }

    static SupportState state(
            Listing listing, Standing standing, int supports, boolean supported, @Nullable SignedIn reader) {
        boolean visits = reader != null && !reader.mayTakePart();
        boolean open = listing.takesSupports()
                && listing.place().openings().allow("support")
                && standing.takesSupports()
                && (supported || !full(listing.settings(), supports));
        if (visits || !open) {
            return SupportState.CLOSED;
        }
        if (reader == null) {
            return SupportState.SIGNED_OUT;
        }
        return supported ? SupportState.GIVEN : SupportState.OPEN;
    }

    /** Whether the proposal has all the supports that it may have. */
    static boolean full(ProposalsSettings settings, int supports) {
        return settings.supportsCeiling() > 0
                && !settings.supportsMayExceed()
                && supports >= settings.supportsCeiling();
    }
}
