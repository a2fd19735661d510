package org.hemicycle.participation.home;

import java.time.Clock;
import java.util.List;
import org.hemicycle.participation.blog.LatestPosts;
import org.hemicycle.participation.discussions.Comments;
import org.hemicycle.participation.home.blocks.Arrangement;
import org.hemicycle.participation.home.blocks.ArrangingTheHome;
import org.hemicycle.participation.home.blocks.BlockKind;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.proposals.Highlights;
import org.hemicycle.participation.proposals.ProposalHighlights;
import org.hemicycle.participation.spaces.NextDates;
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
    private static final int DATES = 5;
    private static final int NEWS = 3;

    private final Organisations organisations;
    private final ArrangingTheHome arranging;
    private final Spaces spaces;
    private final NextDates dates;
    private final ProposalHighlights proposals;
    private final Comments comments;
    private final LatestPosts posts;
    private final Clock clock;

    FrontPage(
            Organisations organisations,
            ArrangingTheHome arranging,
            Spaces spaces,
            NextDates dates,
            ProposalHighlights proposals,
            Comments comments,
            LatestPosts posts,
            Clock clock) {
        this.organisations = organisations;
        this.arranging = arranging;
        this.spaces = spaces;
        this.dates = dates;
        this.proposals = proposals;
        this.comments = comments;
        this.posts = posts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    HomePage now() {
        Organisation organisation = organisations.current();
        Arrangement blocks = arranging.now();
        boolean figures = blocks.shows(BlockKind.FIGURES);
        boolean proposed = Contributions.isOn("proposals")
                && (figures || blocks.shows(BlockKind.PROPOSALS) || blocks.shows(BlockKind.HERO));
        return new HomePage(
                organisation,
                blocks.shown(),
                List.copyOf(spaces.foremost(SPACES)),
                proposed ? proposals.now(PROPOSALS) : Highlights.NONE,
                figures && Contributions.isOn("discussions") ? comments.count() : 0,
                blocks.shows(BlockKind.DATES) ? dates.after(clock.instant(), DATES) : List.of(),
                blocks.shows(BlockKind.NEWS) ? posts.now(NEWS) : List.of());
    }
}
