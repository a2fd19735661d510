package org.hemicycle.participation.proposals;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.Discussable;
import org.hemicycle.participation.discussions.Discussed;
import org.hemicycle.participation.discussions.Subject;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.discussions.Threads;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.around.LookingAround;
import org.hemicycle.participation.proposals.curation.CuratedProposals;
import org.hemicycle.participation.proposals.history.EditWindow;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.proposals.supports.RuledSupports;
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
class ReadingAProposal implements Discussable {
    private final Proposals proposals;
    private final Spaces spaces;
    private final Threads threads;
    private final Settings settings;
    private final Requirements requirements;
    private final CuratedProposals curated;
    private final Rules rules;
    private final LookingAround around;
    private final Clock clock;
    private final RuledSupports ruled;

    ReadingAProposal(
            Proposals proposals,
            Spaces spaces,
            Threads threads,
            Settings settings,
            Requirements requirements,
            CuratedProposals curated,
            Rules rules,
            LookingAround around,
            Clock clock,
            RuledSupports ruled) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.threads = threads;
        this.settings = settings;
        this.requirements = requirements;
        this.curated = curated;
        this.rules = rules;
        this.around = around;
        this.clock = clock;
        this.ruled = ruled;
    }

    /** The page of a proposal in a published place, with the page of its discussion that is asked for. */
    @Transactional(readOnly = true)
    Optional<ProposalPage> page(ProposalId id, @Nullable SignedIn reader, ThreadQuery query) {
        CommentDraft blank = CommentDraft.empty(UUID.randomUUID().toString(), query.answered());
        return page(id, reader, query, blank, FormErrors.NONE);
    }

    @Transactional(readOnly = true)
    Optional<ProposalPage> page(
            ProposalId id, @Nullable SignedIn reader, ThreadQuery query, CommentDraft form, FormErrors errors) {
        return proposals
                .find(id, reader)
                .flatMap(proposal -> spaces.place(proposal.component())
                        .filter(place -> mayRead(proposal, place, reader))
                        .map(place -> page(proposal, place, reader, query, form, errors)));
    }

    @Override
    public String type() {
        return "proposal";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Discussed> find(long id, @Nullable SignedIn reader) {
        return Contributions.isOn("proposals") ? discussed(new ProposalId(id), reader) : Optional.empty();
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
            ThreadQuery query,
            CommentDraft form,
            FormErrors errors) {
        var demands = requirements.of(place, reader);
        var thread = thread(proposal, place, reader, query, form, errors, demands.of("comment"));
        var listing = listing(place);
        return new ProposalPage(
                proposal,
                listing,
                around.of(proposal.id().value(), reader),
                thread,
                reader,
                demands,
                curated.of(proposal.id()),
                EditWindow.isOpen(proposal, listing.settings(), clock.instant()),
                ruled.giving(place.component(), reader, listing.settings()));
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
            ThreadQuery query,
            CommentDraft form,
            FormErrors errors,
            Demand demand) {
        if (!Contributions.isOn("discussions")) {
            return null;
        }
        return threads.of(discussed(proposal, place, demand), query, form, errors, reader);
    }

    /** What is discussed on the page of a proposal; empty where this reader may not read it. */
    @Transactional(readOnly = true)
    Optional<Discussed> discussed(ProposalId id, @Nullable SignedIn reader) {
        return proposals
                .find(id, reader)
                .flatMap(proposal -> spaces.place(proposal.component())
                        .filter(place -> mayRead(proposal, place, reader))
                        .map(place -> discussed(
                                proposal, place, requirements.of(place, reader).of("comment"))));
    }

    private Discussed discussed(Proposal proposal, Place place, Demand demand) {
        return new Discussed(
                new Subject("proposal", proposal.id().value()),
                proposal.title(),
                proposal.id().path(),
                place.space(),
                place.openings().allow("comment")
                        && proposal.standing() != Standing.WITHDRAWN
                        && !proposal.removed()
                        && !proposal.hidden(),
                demand,
                settings.of(CurrentTenant.get()).discussions());
    }
}
