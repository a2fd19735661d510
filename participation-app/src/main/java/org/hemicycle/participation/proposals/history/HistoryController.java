package org.hemicycle.participation.proposals.history;

import java.util.List;
import java.util.stream.IntStream;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.hemicycle.participation.prose.Comparison;
import org.hemicycle.participation.spaces.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Every text that a proposal has had, each beside the one before. */
@Controller
class HistoryController {
    private final Proposals proposals;
    private final Spaces spaces;
    private final Versions versions;

    HistoryController(Proposals proposals, Spaces spaces, Versions versions) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.versions = versions;
    }

    @GetMapping("/proposals/{id:\\d{1,18}}/history")
    ModelAndView show(@PathVariable("id") long number, @AuthenticationPrincipal @Nullable SignedIn reader) {
        var id = new ProposalId(number);
        var proposal = proposals
                .find(id, reader)
                .filter(found -> !found.removed() && (!found.hidden() || found.writtenBy(reader)))
                .filter(found -> spaces.place(found.component()).isPresent())
                .orElseThrow(ChangeController::missing);
        return new ModelAndView("proposals/history/show", "page", HistoryPage.of(proposal, versions.of(id)));
    }

    /** All versions, the latest first. */
    record HistoryPage(Proposal proposal, List<Step> steps) {
        /** A version, and how it differs from the one before; the first has none before. */
        record Step(
                Versions.Version version,
                @Nullable Comparison title,
                @Nullable Comparison body) {}

        static HistoryPage of(Proposal proposal, List<Versions.Version> versions) {
            return new HistoryPage(
                    proposal,
                    IntStream.range(0, versions.size())
                            .mapToObj(i -> i + 1 < versions.size()
                                    ? step(versions.get(i + 1), versions.get(i))
                                    : new Step(versions.get(i), null, null))
                            .toList());
        }

        private static Step step(Versions.Version before, Versions.Version now) {
            return new Step(now, Comparison.of(before.title(), now.title()), Comparison.of(before.body(), now.body()));
        }
    }
}
