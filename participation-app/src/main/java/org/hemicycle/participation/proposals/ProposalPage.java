package org.hemicycle.participation.proposals;

import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.around.Surroundings;
import org.hemicycle.participation.proposals.curation.Curated;
import org.hemicycle.participation.proposals.supports.Giving;
import org.hemicycle.participation.reactions.ReactionButtons;
import org.hemicycle.participation.reactions.Target;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.verification.Demands;
import org.hemicycle.themes.SupportState;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** A proposal, its place, and what is said about it; {@code thread} is null where discussions are off. */
record ProposalPage(
        Proposal proposal,
        Listing listing,
        Surroundings around,
        @Nullable CommentThread thread,
        @Nullable SignedIn reader,
        Demands demands,
        Curated curated,
        boolean changeable,
        @Nullable Giving giving) {
    /** The title, or a neutral one where the words were taken away. */
    String title(Texts t) {
        return proposal.removed() ? t.get("proposal.removed.title") : proposal.title();
    }

    Place place() {
        return listing.place();
    }

    SupportState support() {
        return Supportable.state(listing, proposal.standing(), proposal.supports(), proposal.supported(), reader);
    }

    SupportButton button() {
        return SupportButton.of(proposal, support(), demands.of("support"), listing.countsShown());
    }

    /** How far it is on its way to the supports that it needs; null where nothing is needed, or shown. */
    @Nullable
    Integer needed() {
        int ceiling = listing.settings().supportsCeiling();
        return listing.countsShown() && ceiling > 0 ? (Integer) ceiling : null;
    }

    ReactionButtons reactions() {
        return ReactionButtons.of(
                new Target("proposal", proposal.id().value()),
                proposal.title(),
                proposal.id().path(),
                ReactableProposals.likable(proposal),
                reader,
                around.reactions());
    }

    /** Whether the reader is one of its authors. */
    boolean isWriter() {
        return reader != null && reader.mayTakePart() && (proposal.writtenBy(reader) || around.writtenBy(reader));
    }

    boolean mayChange() {
        return changeable && isWriter();
    }

    boolean mayInvite() {
        return proposal.writtenBy(reader) && reader != null && reader.mayTakePart() && isThere();
    }

    boolean mayAmend() {
        return listing.settings().amendments()
                && proposal.standing() == Standing.PUBLISHED
                && isThere()
                && place().openings().allow("propose");
    }

    /** Whether readers may write to its author, who offers or asks for help. */
    boolean mayWriteTo() {
        return proposal.traits().aid() != null
                && !proposal.traits().resolved()
                && proposal.authorId() != null
                && !proposal.writtenBy(reader)
                && isThere();
    }

    boolean ownsAid() {
        return proposal.traits().aid() != null && proposal.writtenBy(reader) && isThere();
    }

    private boolean isThere() {
        return !proposal.removed() && !proposal.hidden() && proposal.standing() != Standing.WITHDRAWN;
    }

    boolean mayWithdraw() {
        return proposal.mayBeWithdrawnBy(reader);
    }

    boolean mayModerate() {
        return reader != null && reader.powers().has(Power.MODERATE, place().space());
    }

    boolean mayAnswer() {
        return !proposal.removed() && reader != null && reader.powers().has(Power.ANSWER, place().space());
    }

    String listPath() {
        return ListAddress.of(place());
    }
}
