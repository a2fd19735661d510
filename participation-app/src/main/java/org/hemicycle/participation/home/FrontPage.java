package org.hemicycle.participation.home;

import java.util.List;
import org.hemicycle.participation.discussions.Comments;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.proposals.Highlights;
import org.hemicycle.participation.proposals.ProposalHighlights;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the front page together, in one transaction. */
@Component
class FrontPage {
    private static final int SPACES = 4;
    private static final int PROPOSALS = 4;

    private final Organisations organisations;
    private final Spaces spaces;
    private final ProposalHighlights proposals;
    private final Comments comments;

    FrontPage(Organisations organisations, Spaces spaces, ProposalHighlights proposals, Comments comments) {
        this.organisations = organisations;
        this.spaces = spaces;
        this.proposals = proposals;
        this.comments = comments;
    }

    @Transactional(readOnly = true)
    HomePage now() {
        Organisation organisation = organisations.current();
        Highlights highlights = Contributions.isOn("proposals") ? proposals.now(PROPOSALS) : Highlights.NONE;
        long discussed = Contributions.isOn("discussions") ? comments.count() : 0;
        return new HomePage(organisation, List.copyOf(spaces.foremost(SPACES)), highlights, discussed);
    }
}
