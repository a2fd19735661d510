package org.hemicycle.participation.proposals.around;

import org.hemicycle.participation.files.attachments.AttachmentHolder;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.hemicycle.participation.spaces.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of proposals, for whoever may read the proposal. */
@Component
class FilesOfProposals implements AttachmentHolder {
    private final Proposals proposals;
    private final Spaces spaces;

    FilesOfProposals(Proposals proposals, Spaces spaces) {
        this.proposals = proposals;
        this.spaces = spaces;
    }

    @Override
    public String type() {
        return "proposal";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long id, @Nullable SignedIn reader) {
        return Contributions.isOn("proposals")
                && proposals
                        .find(new ProposalId(id), reader)
                        .filter(proposal -> !proposal.removed())
                        .flatMap(proposal -> spaces.place(proposal.component())
                                .filter(place -> !proposal.hidden()
                                        || proposal.writtenBy(reader)
                                        || reader != null && reader.powers().has(Power.MODERATE, place.space())))
                        .isPresent();
    }
}
