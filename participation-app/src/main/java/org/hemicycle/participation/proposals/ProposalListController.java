package org.hemicycle.participation.proposals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.proposals.map.MapConsent;
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
    private final MapConsent consent;

    ProposalListController(BrowsingProposals browsing, MapConsent consent) {
        this.browsing = browsing;
        this.consent = consent;
    }

    @GetMapping({"/spaces/{slug}/proposals", "/spaces/{slug}/proposals/{component:\\d{1,18}}"})
    ModelAndView index(
            @PathVariable("slug") String slug,
            @PathVariable(name = "component", required = false) @Nullable Long component,
            ListParameters parameters,
            @AuthenticationPrincipal @Nullable SignedIn reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        ListQuery asked = ListQuery.of(parameters, reader != null && reader.mayTakePart());
        boolean ground = asked.map() && consent.given(request, response);
        ProposalsPage page = browsing.page(slug, component, asked, reader, ground)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page.query().sort() == Sort.RANDOM && asked.seed() == null
                ? SeeOther.page(page.address().start())
                : new ModelAndView("proposals/index", "page", page);
    }
}
