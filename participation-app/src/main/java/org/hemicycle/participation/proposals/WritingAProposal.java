package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.drafts.Drafts;
import org.hemicycle.participation.proposals.drafts.KeptDraft;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.proposals.screening.ScreenedPublication;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.spaces.Themes;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.participation.verification.Requirements;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The form of a proposal, filled in as it came, and what becomes of it. */
@Component
public class WritingAProposal {
    private final Proposals proposals;
    private final Spaces spaces;
    private final Themes themes;
    private final Rules rules;
    private final Requirements requirements;
    private final Drafts drafts;
    private final ScreenedPublication screened;

    WritingAProposal(
            Proposals proposals,
            Spaces spaces,
            Themes themes,
            Rules rules,
            Requirements requirements,
            Drafts drafts,
            ScreenedPublication screened) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.themes = themes;
        this.rules = rules;
        this.requirements = requirements;
        this.screened = screened;
        this.drafts = drafts;
    }

    /** The empty form, with the draft that the author has begun here. */
    @Transactional(readOnly = true)
    Optional<ProposalFormPage> begin(ProposalDraft draft, SignedIn author) {
        return page(
                draft, FormErrors.NONE, drafts.latest(author, draft.component()).orElse(null));
    }

    @Transactional(readOnly = true)
    public Optional<ProposalFormPage> page(ProposalDraft draft) {
        return page(draft, FormErrors.NONE);
    }

    @Transactional(readOnly = true)
    public Optional<ProposalFormPage> page(ProposalDraft draft, FormErrors errors) {
        return page(draft, errors, null);
    }

    private Optional<ProposalFormPage> page(ProposalDraft draft, FormErrors errors, @Nullable KeptDraft begun) {
        return place(draft.component())
                .map(place -> new ProposalFormPage(
                        place,
                        draft.keyed(),
                        errors,
                        themes.offered(place.component()),
                        themes.territoriesOffered(place.component()),
                        rules.in(place),
                        place.openings().allow("propose"),
                        begun));
    }

    /** The published component for proposals with this number. */
    @Transactional(readOnly = true)
    public Optional<Place> place(long component) {
        return spaces.place(component).filter(place -> place.module().equals("proposals"));
    }

    /** What is wrong with it, before it is published. */
    @Transactional(readOnly = true)
    public FormErrors check(ProposalDraft draft) {
        return place(draft.component())
                .map(place -> new Etiquette(rules.in(place)).check(titled(draft, place)))
                .orElse(FormErrors.NONE);
    }

    /** What proposing demands of somebody here. */
    public Demand demand(long component, SignedIn author) {
        return requirements.check(component, "propose", author);
    }

    /** Publishes it, if that may be. */
    @Transactional
    public Submission submit(ProposalDraft draft, SignedIn author) {
        var demand = demand(draft.component(), author);
        if (!demand.isFree()) {
            return new Submission.Barred(demand);
        }
        var place = spaces.place(draft.component());
        var settings = place.map(rules::in).orElseGet(rules::everywhere);
        var titled = place.map(found -> titled(draft, found)).orElse(draft);
        return screened.of(
                author,
                titled.cleanTitle() + "\n\n" + titled.cleanBody(),
                () -> proposals.submit(titled, settings, Author.of(author)));
    }

    /** What is put into a suggestion box has no title: its first words are one. */
    private ProposalDraft titled(ProposalDraft draft, Place place) {
        var settings = rules.in(place);
        if (!settings.suggestions() || !draft.cleanTitle().isEmpty()) {
            return settings.suggestions() ? draft : signed(draft);
        }
        return draft.entitled(FirstWords.of(draft.cleanBody(), settings.titleMin(), settings.titleMax()));
    }

    /** Only a suggestion box hides names. */
    private static ProposalDraft signed(ProposalDraft draft) {
        return draft.hidesTheName()
                ? new ProposalDraft(
                        draft.component(),
                        draft.title(),
                        draft.body(),
                        draft.theme(),
                        draft.submission(),
                        draft.territory(),
                        draft.address(),
                        draft.latitude(),
                        draft.longitude(),
                        draft.aid(),
                        false)
                : draft;
    }
}
