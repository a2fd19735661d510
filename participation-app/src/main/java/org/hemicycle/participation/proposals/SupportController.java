package org.hemicycle.participation.proposals;

import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Supporting a proposal, and taking the support back. Whoever comes by a link, or from sign-in, confirms with a button. */
@Controller
@RequestMapping("/proposals/{id:\\d{1,18}}/support")
class SupportController {
    private final ReadingAProposal reading;
    private final Supports supports;
    private final Settings settings;

    SupportController(ReadingAProposal reading, Supports supports, Settings settings) {
        this.reading = reading;
        this.supports = supports;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView confirmation(
            @PathVariable("id") long number,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletResponse response) {
        ProposalId id = new ProposalId(number);
        if (person == null) {
            return SignInFirst.then(id.path() + "/support");
        }
        var elsewhere = Barred.lead(reading.demand(id, "support", person), id.path() + "/support", null, response);
        if (elsewhere != null) {
            return elsewhere;
        }
        return reading.page(id, person, ThreadQuery.FIRST)
                .map(page -> new ModelAndView("proposals/support", "page", page))
                .orElseThrow(SupportController::missing);
    }

    @PostMapping
    ModelAndView give(
            @PathVariable("id") long number,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String enhanced,
            @AuthenticationPrincipal @Nullable SignedIn person,
            RedirectAttributes flash,
            HttpServletResponse response) {
        ProposalId id = new ProposalId(number);
        if (person == null) {
            return SignInFirst.then(id.path() + "/support");
        }
        int limit = settings.of(CurrentTenant.get()).proposals().supportsPerParticipant();
        var outcome = supports.give(id, person, limit, false);
        if (outcome instanceof Supporting.NotNow) {
            var elsewhere =
                    Barred.lead(reading.demand(id, "support", person), id.path() + "/support", enhanced, response);
            if (elsewhere != null) {
                return elsewhere;
            }
            outcome = supports.give(id, person, limit, true);
        }
        return answer(id, outcome, person, next, enhanced, flash);
    }

    @DeleteMapping
    ModelAndView withdraw(
            @PathVariable("id") long number,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String enhanced,
            @AuthenticationPrincipal @Nullable SignedIn person,
            RedirectAttributes flash) {
        ProposalId id = new ProposalId(number);
        if (person == null) {
            return SignInFirst.then(id.path());
        }
        return answer(id, supports.withdraw(id, person), person, next, enhanced, flash);
    }

    private ModelAndView answer(
            ProposalId id,
            Supporting outcome,
            SignedIn person,
            @Nullable String next,
            @Nullable String enhanced,
            RedirectAttributes flash) {
        String back = next != null && next.startsWith("/") && !next.startsWith("//") && !next.contains("\\")
                ? next
                : id.path();
        return switch (outcome) {
            case Supporting.Missing _ -> throw missing();
            case Supporting.NotNow _ -> Flash.warning(flash, back, "support.not-now");
            case Supporting.NoneLeft(var limit) -> Flash.warning(flash, back, "support.none-left", limit);
            case Supporting.Given _, Supporting.Withdrawn _ when enhanced != null -> button(id, person, back);
            case Supporting.Given _ -> Flash.success(flash, "support.was-given", back);
            case Supporting.Withdrawn _ -> Flash.success(flash, "support.was-withdrawn", back);
        };
    }

    /** The button alone, for a page that replaces it in place. */
    private ModelAndView button(ProposalId id, SignedIn person, String back) {
        return reading.button(id, person, back)
                .map(button -> new ModelAndView("proposals/button", "page", button))
                .orElseThrow(SupportController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
