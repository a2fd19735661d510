package org.hemicycle.participation.proposals;

import java.util.concurrent.ThreadLocalRandom;
import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of a space's proposals. */
@Controller
class ProposalListController {
    private final BrowsingProposals browsing;

    ProposalListController(BrowsingProposals browsing) {
        this.browsing = browsing;
    }

    @GetMapping("/spaces/{slug}/proposals")
    ModelAndView index(
            @PathVariable("slug") String slug,
            ListParameters parameters,
            @AuthenticationPrincipal @Nullable SignedIn reader) {
        ListQuery query = ListQuery.of(parameters, ThreadLocalRandom.current().nextInt(1, 100_000));
        return browsing.page(slug, query, reader)
                .map(page -> new ModelAndView("proposals/index", "page", page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
