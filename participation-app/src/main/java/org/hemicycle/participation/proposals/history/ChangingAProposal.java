package org.hemicycle.participation.proposals.history;

import java.time.Clock;
import java.util.Optional;
import org.hemicycle.participation.files.attachments.AttachmentLimits;
import org.hemicycle.participation.files.attachments.Attachments;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Screened;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.proposals.Etiquette;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.hemicycle.participation.proposals.around.LookingAround;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.proposals.screening.ScreenedPublication;
import org.hemicycle.participation.prose.Comparison;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.themes.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authors of a proposal change its text, as long as they may. */
@Component
class ChangingAProposal {
    private final Proposals proposals;
    private final Spaces spaces;
    private final Rules rules;
    private final Versions versions;
    private final LookingAround around;
    private final Attachments attachments;
    private final ScreenedPublication screened;
    private final Clock clock;

    ChangingAProposal(
            Proposals proposals,
            Spaces spaces,
            Rules rules,
            Versions versions,
            LookingAround around,
            Attachments attachments,
            ScreenedPublication screened,
            Clock clock) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.rules = rules;
        this.versions = versions;
        this.around = around;
        this.attachments = attachments;
        this.screened = screened;
        this.clock = clock;
    }

    /** The form with the text as it is; empty for whoever is none of its authors. */
    @Transactional(readOnly = true)
    Optional<ChangePage> begin(ProposalId id, SignedIn author) {
        return proposals
                .find(id, author)
                .flatMap(proposal -> page(
                        proposal,
                        author,
                        new TextChange(proposal.title(), proposal.body(), proposal.version()),
                        FormErrors.NONE,
                        null));
    }

    /** The form as it came, with what is wrong with it. */
    @Transactional(readOnly = true)
    Optional<ChangePage> again(ProposalId id, SignedIn author, TextChange change, FormErrors errors) {
        return proposals.find(id, author).flatMap(proposal -> page(proposal, author, change, errors, null));
    }

    /** The form as it came, beside what somebody else has made of the text meanwhile; sent again, it takes its place. */
    @Transactional(readOnly = true)
    Optional<ChangePage> meanwhile(ProposalId id, SignedIn author, TextChange change) {
        return proposals
                .find(id, author)
                .flatMap(proposal -> page(
                        proposal,
                        author,
                        new TextChange(change.title(), change.body(), proposal.version()),
                        FormErrors.NONE,
                        Comparison.of(proposal.body(), change.cleanBody())));
    }

    @Transactional
    Optional<Change> change(ProposalId id, SignedIn author, TextChange change) {
        return proposals
                .find(id, author)
                .filter(proposal -> isWriter(proposal, author))
                .flatMap(proposal ->
                        spaces.place(proposal.component()).map(place -> change(proposal, place, author, change)));
    }

    private Change change(Proposal proposal, Place place, SignedIn author, TextChange change) {
        var settings = rules.in(place);
        if (!EditWindow.isOpen(proposal, settings, clock.instant())) {
            return new Change.Closed();
        }
        var draft = new ProposalDraft(place.component(), change.title(), change.body(), null, null);
        var errors = new Etiquette(settings).check(draft);
        if (!errors.isEmpty()) {
            return new Change.Refused(errors);
        }
        if (draft.cleanTitle().equals(proposal.title()) && draft.cleanBody().equals(proposal.body())) {
            return new Change.Made();
        }
        return store(proposal, author, change.version(), draft);
    }

    private Change store(Proposal proposal, SignedIn author, int version, ProposalDraft draft) {
        var seen = screened.ofChange(author, draft.cleanTitle() + "\n\n" + draft.cleanBody());
        if (seen instanceof Screened.Refused(var why)) {
            return new Change.Refused(FormErrors.of("body", why));
        }
        var name = proposal.traits().anonymous() ? "" : author.name();
        boolean made = versions.change(
                proposal.id(),
                version,
                draft.cleanTitle(),
                draft.cleanBody(),
                author.id().value(),
                name,
                null);
        if (made) {
            screened.hold(new ThingRef("proposal", proposal.id().value()), seen);
        }
        return made ? new Change.Made() : new Change.Meanwhile(proposal);
    }

    private Optional<ChangePage> page(
            Proposal proposal,
            SignedIn author,
            TextChange change,
            FormErrors errors,
            @org.jspecify.annotations.Nullable Comparison meanwhile) {
        if (!isWriter(proposal, author)) {
            return Optional.empty();
        }
        return spaces.place(proposal.component()).map(place -> {
            var settings = rules.in(place);
            return new ChangePage(
                    proposal,
                    place,
                    settings,
                    change,
                    errors,
                    meanwhile,
                    EditWindow.isOpen(proposal, settings, clock.instant()),
                    attachments.about("proposal", proposal.id().value()),
                    new AttachmentLimits(settings.attachmentsMax(), settings.attachmentMegabytes()));
        });
    }

    private boolean isWriter(Proposal proposal, SignedIn author) {
        return author.mayTakePart()
                && (proposal.writtenBy(author)
                        || around.of(proposal.id().value(), author).writtenBy(author));
    }
}
