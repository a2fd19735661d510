package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.screening.ScreenedPublication;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.spaces.Themes;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.participation.verification.Requirements;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The form of a proposal, filled in as it came, and what becomes of it. */
@Component
class WritingAProposal {
    private final Proposals proposals;
    private final Spaces spaces;
    private final Themes themes;
    private final Settings settings;
    private final Requirements requirements;
    private final ScreenedPublication screened;

    WritingAProposal(
            Proposals proposals,
            Spaces spaces,
            Themes themes,
            Settings settings,
            Requirements requirements,
            ScreenedPublication screened) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.themes = themes;
        this.settings = settings;
        this.requirements = requirements;
        this.screened = screened;
    }

    @Transactional(readOnly = true)
    Optional<ProposalFormPage> page(ProposalDraft draft) {
        return page(draft, FormErrors.NONE);
    }

    @Transactional(readOnly = true)
    Optional<ProposalFormPage> page(ProposalDraft draft, FormErrors errors) {
        return spaces.place(draft.component())
                .filter(place -> place.module().equals("proposals"))
                .map(place -> new ProposalFormPage(
                        place,
                        draft,
                        errors,
                        themes.offered(place.component()),
                        place.settings(rules()),
                        place.openings().allow("propose")));
    }

    /** What proposing demands of somebody here. */
    Demand demand(long component, SignedIn author) {
        return requirements.check(component, "propose", author);
    }

    Submission submit(ProposalDraft draft, SignedIn author) {
        var demand = demand(draft.component(), author);
        if (!demand.isFree()) {
            return new Submission.Barred(demand);
        }
        return screened.of(
                author,
                draft.cleanTitle() + "\n\n" + draft.cleanBody(),
                () -> proposals.submit(draft, rules(), Author.of(author)));
    }

    private ProposalsSettings rules() {
        return settings.of(CurrentTenant.get()).proposals();
    }
}
