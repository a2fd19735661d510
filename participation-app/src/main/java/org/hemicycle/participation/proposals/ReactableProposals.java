package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.reactions.Reactable;
import org.hemicycle.participation.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposals, as things that people like and follow. */
@Component
class ReactableProposals implements Reactable {
    private final Proposals proposals;
    private final Spaces spaces;

    ReactableProposals(Proposals proposals, Spaces spaces) {
        this.proposals = proposals;
        this.spaces = spaces;
    }

    @Override
    public String type() {
        return "proposal";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Thing> find(long id) {
        if (!Contributions.isOn("proposals")) {
            return Optional.empty();
        }
        return proposals
                .find(new ProposalId(id), null)
                .filter(proposal -> !proposal.hidden() && !proposal.removed())
                .filter(proposal -> spaces.place(proposal.component()).isPresent())
                .map(proposal -> new Thing(proposal.id().path(), proposal.title(), likable(proposal)));
    }

    static boolean likable(Proposal proposal) {
        return proposal.standing() != Standing.WITHDRAWN && !proposal.removed() && !proposal.hidden();
    }
}
