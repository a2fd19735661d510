package org.hemicycle.participation.proposals;

import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.curation.Curated;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.verification.Demands;
import org.hemicycle.themes.SupportState;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** A proposal, its place, and what is said about it; {@code thread} is null where discussions are off. */
record ProposalPage(
        Proposal proposal,
        Place place,
        @Nullable CommentThread thread,
        @Nullable SignedIn reader,
        Demands demands,
        Curated curated) {
    /** The title, or a neutral one where the words were taken away. */
    String title(Texts t) {
        return proposal.removed() ? t.get("proposal.removed.title") : proposal.title();
    }

    SupportState support() {
        return Supportable.state(place, proposal.standing(), proposal.supported(), reader);
    }

    SupportButton button() {
        return SupportButton.of(proposal, support(), demands.of("support"));
    }

    boolean mayWithdraw() {
        return proposal.mayBeWithdrawnBy(reader);
    }

    boolean mayAnswer() {
        return !proposal.removed() && reader != null && reader.powers().has(Power.ANSWER, place.space());
    }

    String listPath() {
        return place.spacePath() + "/proposals";
    }
}
