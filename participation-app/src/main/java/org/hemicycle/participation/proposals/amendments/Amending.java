package org.hemicycle.participation.proposals.amendments;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Screened;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.proposals.Etiquette;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.proposals.Submission;
import org.hemicycle.participation.proposals.WritingAProposal;
import org.hemicycle.participation.proposals.around.LookingAround;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.proposals.screening.ScreenedPublication;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.participation.verification.Requirements;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together an amendment, its proposal and the rules of the place. */
@Component
@Transactional
class Amending {
    private final Proposals proposals;
    private final Spaces spaces;
    private final Rules rules;
    private final Amendments amendments;
    private final LookingAround around;
    private final WritingAProposal writing;
    private final Requirements requirements;
    private final ScreenedPublication screened;

    Amending(
            Proposals proposals,
            Spaces spaces,
            Rules rules,
            Amendments amendments,
            LookingAround around,
            WritingAProposal writing,
            Requirements requirements,
            ScreenedPublication screened) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.rules = rules;
        this.amendments = amendments;
        this.around = around;
        this.writing = writing;
        this.requirements = requirements;
        this.screened = screened;
    }

    /** A proposal that people can suggest another text for. */
    record Subject(Proposal proposal, Place place, ProposalsSettings settings) {
        boolean open() {
            return settings.amendments()
                    && proposal.standing() == Standing.PUBLISHED
                    && place.openings().allow("propose");
        }
    }

    @Transactional(readOnly = true)
    Optional<Subject> subject(long proposal, @Nullable SignedIn reader) {
        return proposals
                .find(new ProposalId(proposal), reader)
                .filter(found -> !found.removed() && !found.hidden())
                .flatMap(found ->
                        spaces.place(found.component()).map(place -> new Subject(found, place, rules.in(place))));
    }

    Demand demand(Subject subject, SignedIn author) {
        return requirements.check(subject.place().component(), "propose", author);
    }

    /** What became of a suggestion. */
    sealed interface Suggestion {
        record Made(long number) implements Suggestion {}

        record Refused(FormErrors errors) implements Suggestion {}
    }

    /** Publishes a suggestion, if it keeps the rules. */
    Suggestion suggest(Subject subject, ProposalDraft text, SignedIn author) {
        var errors = check(subject, text);
        if (!errors.isEmpty()) {
            return new Suggestion.Refused(errors);
        }
        var seen = screened.ofChange(author, text.cleanTitle() + "\n\n" + text.cleanBody());
        if (seen instanceof Screened.Refused(var why)) {
            return new Suggestion.Refused(FormErrors.of("body", why));
        }
        long number = amendments.suggest(subject.proposal(), text, author);
        screened.hold(new ThingRef("amendment", number), seen);
        return new Suggestion.Made(number);
    }

    private FormErrors check(Subject subject, ProposalDraft text) {
        if (!subject.open()) {
            return FormErrors.of("body", Message.of("amendment.not-now"));
        }
        var errors = new Etiquette(subject.settings()).check(text);
        boolean same = text.cleanTitle().equals(subject.proposal().title())
                && text.cleanBody().equals(subject.proposal().body());
        return same ? errors.and("body", Message.of("amendment.same")) : errors;
    }

    /** The amendment as the reader may see it. */
    @Transactional(readOnly = true)
    Optional<AmendmentPage> page(long id, @Nullable SignedIn reader, FormErrors errors, String reaction) {
        return amendments
                .find(id)
                .filter(found -> !found.hidden() || found.writtenBy(reader))
                .flatMap(found -> subject(found.proposal(), reader).map(subject -> {
                    boolean writer = isWriter(subject.proposal(), reader);
                    boolean waits = found.state() == Amendment.State.EVALUATING;
                    return new AmendmentPage(
                            found,
                            subject.proposal(),
                            subject.place(),
                            errors,
                            reaction,
                            writer
                                    && waits
                                    && subject.settings().amendmentReactions()
                                    && subject.proposal().standing() == Standing.PUBLISHED,
                            found.writtenBy(reader) && waits,
                            found.writtenBy(reader)
                                    && found.state() == Amendment.State.REJECTED
                                    && subject.settings().amendmentPromotions()
                                    && subject.place().openings().allow("propose"));
                }));
    }

    /** Makes a rejected amendment a proposal of its own. */
    Submission promote(Amendment amendment, Place place, SignedIn author) {
        var draft = new ProposalDraft(
                place.component(),
                amendment.title(),
                amendment.body(),
                null,
                UUID.nameUUIDFromBytes(("amendment-" + place.component() + "-" + amendment.id())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        var outcome = Objects.requireNonNull(writing.submit(draft, author));
        if (outcome instanceof Submission.Published(var id)) {
            amendments.promoted(amendment, id.value());
        }
        return outcome;
    }

    private boolean isWriter(Proposal proposal, @Nullable SignedIn reader) {
        return reader != null
                && reader.mayTakePart()
                && (proposal.writtenBy(reader)
                        || around.of(proposal.id().value(), reader).writtenBy(reader));
    }
}
