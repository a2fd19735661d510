package org.hemicycle.participation.verification.steps;

import java.time.Clock;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.hemicycle.participation.verification.authorisations.Ways;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody has been granted, until when, and what they might still show; they can give it back. */
@Controller
@RequestMapping("/account/verifications")
class VerificationsController {
    private final Ways ways;
    private final Authorisations authorisations;
    private final Clock clock;

    VerificationsController(Ways ways, Authorisations authorisations, Clock clock) {
        this.ways = ways;
        this.authorisations = authorisations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn person) {
        var page = new VerificationsPage(ways.of(person.id()), clock.instant());
        return SeeOther.show("verification/steps/list", page, FormErrors.NONE);
    }

    @DeleteMapping("/{handler:[a-z]+}")
    ModelAndView withdraw(
            @PathVariable("handler") String handler,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        return authorisations.withdraw(person.id(), handler)
                ? SeeOther.page("/account/verifications", flash, Notice.success("verification.withdrawn"))
                : SeeOther.page("/account/verifications");
    }
}
