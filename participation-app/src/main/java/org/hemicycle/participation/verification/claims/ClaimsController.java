package org.hemicycle.participation.verification.claims;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.participation.verification.authorisations.Onward;
import org.hemicycle.participation.verification.authorisations.Way;
import org.hemicycle.participation.verification.authorisations.Ways;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows by which identity provider somebody can be vouched for. */
@Controller
class ClaimsController {
    private final Claims.Way way;
    private final Handlers handlers;
    private final Ways ways;

    ClaimsController(Claims.Way way, Handlers handlers, Ways ways) {
        this.way = way;
        this.handlers = handlers;
        this.ways = ways;
    }

    @GetMapping("/account/verifications/claims")
    ModelAndView show(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person) {
        if (handlers.open(way).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = new Page(ways.of(person.id(), way), Onward.of(next).path());
        return new ModelAndView("verification/claims/show", "page", page);
    }

    /** @param next where the person goes once vouched for */
    record Page(Way way, String next) {
        String link() {
            return "/account/identities?next=" + org.hemicycle.themes.web.Requests.encoded(next);
        }
    }
}
