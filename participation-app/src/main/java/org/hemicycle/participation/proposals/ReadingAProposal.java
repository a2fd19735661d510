package org.hemicycle.participation.proposals;

import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.Comments;
import org.hemicycle.participation.discussions.Subject;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.around.LookingAround;
import org.hemicycle.participation.proposals.curation.CuratedProposals;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.participation.verification.Requirements;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together, in one transaction, a proposal, its place and its discussion. */
@Component
class ReadingAProposal {
    private final Proposals proposals;
    private final Spaces spaces;
    private final Comments comments;
    private final Settings settings;
    private final Requirements requirements;
    private final CuratedProposals curated;
    private final Rules rules;
    private final LookingAround around;

    ReadingAProposal(
            Proposals proposals,
            Spaces spaces,
            Comments comments,
            Settings settings,
            Requirements requirements,
            CuratedProposals curated,
            Rules rules,
            LookingAround around) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.comments = comments;
        this.settings = settings;
        this.requirements = requirements;
        this.curated = curated;
        this.rules = rules;
        this.around = around;
    }

    /** The page of a proposal in a published place, with comments before {@code before} and a form under {@code reply}. */
    @Transactional(readOnly = true)
    Optional<ProposalPage> page(
            ProposalId id, @Nullable SignedIn reader, @Nullable CommentId before, @Nullable Long reply) {
        CommentDraft blank = CommentDraft.empty(UUID.randomUUID().toString(), reply);
        return page(id, reader, before, blank, FormErrors.NONE);
    }

    @Transactional(readOnly = true)
    Optional<ProposalPage> page(
            ProposalId id,
            @Nullable SignedIn reader,
            @Nullable CommentId before,
            CommentDraft form,
            FormErrors errors) {
        return proposals
                .find(id, reader)
                .flatMap(proposal -> spaces.place(proposal.component())
                        .filter(place -> mayRead(proposal, place, reader))
                        .map(place -> page(proposal, place, reader, before, form, errors)));
    }

    private static boolean mayRead(Proposal proposal, Place place, @Nullable SignedIn reader) {
        return !proposal.hidden() || proposal.writtenBy(reader) || moderates(place, reader);
    }

    private static boolean moderates(Place place, @Nullable SignedIn reader) {
        return reader != null && reader.powers().has(Power.MODERATE, place.space());
    }

    private ProposalPage page(
            Proposal proposal,
            Place place,
            @Nullable SignedIn reader,
            @Nullable CommentId before,
            CommentDraft form,
            FormErrors errors) {
        var demands = requirements.of(place, reader);
        var thread = thread(proposal, place, reader, before, form, errors, demands.of("comment"));
        return new ProposalPage(
                proposal,
                listing(place),
                around.of(proposal.id().value(), reader),
                thread,
                reader,
                demands,
                curated.of(proposal.id()));
    }

    /** What an action demands of somebody; nothing where there is no such proposal. */
    @Transactional(readOnly = true)
    Demand demand(ProposalId id, String action, SignedIn person) {
        return proposals
                .find(id, person)
                .map(proposal -> requirements.check(proposal.component(), action, person))
                .orElseGet(Demand.Free::new);
    }

    /** The support button alone, as it is now. */
    @Transactional(readOnly = true)
    Optional<SupportButton> button(ProposalId id, SignedIn person, String next) {
        return proposals
                .find(id, person)
                .flatMap(proposal -> spaces.place(proposal.component())
                        .map(place -> button(proposal, listing(place), person, next)));
    }

    private SupportButton button(Proposal proposal, Listing listing, SignedIn person, String next) {
        return new SupportButton(
                proposal.id(),
                proposal.title(),
                proposal.supports(),
                Supportable.state(listing, proposal.standing(), proposal.supports(), proposal.supported(), person),
                next,
                Barred.why(requirements.of(listing.place(), person).of("support")),
                listing.countsShown(),
                true);
    }

    private Listing listing(Place place) {
        return new Listing(place, rules.in(place));
    }

    private @Nullable CommentThread thread(
            Proposal proposal,
            Place place,
            @Nullable SignedIn reader,
            @Nullable CommentId before,
            CommentDraft form,
            FormErrors errors,
            Demand demand) {
        if (!Contributions.isOn("discussions")) {
            return null;
        }
        return new CommentThread(
                proposal.id().path(),
                comments.about(new Subject("proposal", proposal.id().value()), before),
                before,
                place.openings().allow("comment")
                        && proposal.standing() != Standing.WITHDRAWN
                        && !proposal.removed()
                        && !proposal.hidden(),
                form,
                errors,
                settings.of(CurrentTenant.get()).discussions(),
                reader,
                demand,
                moderates(place, reader));
    }
}
