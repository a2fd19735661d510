package org.hemicycle.participation.proposals;

import static org.hemicycle.themes.Message.of;

import java.util.Optional;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.Comments;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.discussions.Subject;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Gathering;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction over a proposal, the phase of its space, and its discussion. */
@Component
class CommentingAProposal {
    private final Proposals proposals;
    private final Spaces spaces;
    private final Comments comments;
    private final Settings settings;

    CommentingAProposal(Proposals proposals, Spaces spaces, Comments comments, Settings settings) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.comments = comments;
        this.settings = settings;
    }

    /** Posts the comment; empty when there is nothing to comment on. */
    @Transactional
    Optional<Posting> post(ProposalId id, CommentDraft draft, SignedIn author) {
        return proposals
                .find(id, author)
                .flatMap(proposal -> spaces.place(proposal.component())
                        .map(place -> open(proposal, place)
                                ? comments.post(new Subject("proposal", id.value()), draft, rules(), author)
                                : new Posting.Refused(FormErrors.of("body", of("comment.not-now")))));
    }

    /** The same for somebody at a workshop. */
    @Transactional
    Optional<Posting> takeDown(ProposalId id, CommentDraft draft, String name, Gathering at) {
        return proposals
                .find(id, null)
                .flatMap(proposal -> spaces.place(proposal.component())
                        .map(place -> open(proposal, place)
                                ? comments.takeDown(new Subject("proposal", id.value()), draft, rules(), name, at)
                                : new Posting.Refused(FormErrors.of("body", of("comment.not-now")))));
    }

    private static boolean open(Proposal proposal, Place place) {
        return place.openings().allow("comment")
                && proposal.standing() != Standing.WITHDRAWN
                && !proposal.removed()
                && !proposal.hidden();
    }

    private DiscussionsSettings rules() {
        return settings.of(CurrentTenant.get()).discussions();
    }
}
