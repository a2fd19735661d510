package org.hemicycle.participation.proposals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.supports.SupportingAProposal;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
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
import org.springframework.web.servlet.support.RequestContextUtils;

/** Supporting a proposal, and taking the support back. Whoever comes by a link, or from sign-in, confirms with a button. */
@Controller
@RequestMapping("/proposals/{id:\\d{1,18}}/support")
class SupportController {
    private final ReadingAProposal reading;
    private final SupportingAProposal supporting;

    SupportController(ReadingAProposal reading, SupportingAProposal supporting) {
        this.reading = reading;
        this.supporting = supporting;
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
    @Nullable
    ModelAndView give(
            @PathVariable("id") long number,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String enhanced,
            @AuthenticationPrincipal @Nullable SignedIn person,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProposalId id = new ProposalId(number);
        if (person == null) {
            return SignInFirst.then(id.path() + "/support");
        }
        var outcome = supporting.give(id, person, false);
        if (outcome instanceof Supporting.NotNow) {
            var elsewhere =
                    Barred.lead(reading.demand(id, "support", person), id.path() + "/support", enhanced, response);
            if (elsewhere != null) {
                return elsewhere;
            }
            outcome = supporting.give(id, person, true);
        }
        return answer(id, outcome, person, new Click(next, enhanced != null, request, response), flash);
    }

    @DeleteMapping
    @Nullable
    ModelAndView withdraw(
            @PathVariable("id") long number,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String enhanced,
            @AuthenticationPrincipal @Nullable SignedIn person,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProposalId id = new ProposalId(number);
        if (person == null) {
            return SignInFirst.then(id.path());
        }
        var click = new Click(next, enhanced != null, request, response);
        return answer(id, supporting.withdraw(id, person), person, click, flash);
    }

    private @Nullable ModelAndView answer(
            ProposalId id, Supporting outcome, SignedIn person, Click click, RedirectAttributes flash) {
        String back = click.back(id);
        return switch (outcome) {
            case Supporting.Missing _ -> throw missing();
            case Supporting.NotNow _ -> click.warn(back, flash, "support.not-now");
            case Supporting.NoneLeft(var limit) -> click.warn(back, flash, "support.none-left", limit);
            case Supporting.Waiting(var given, var minimum) ->
                click.warn(back, flash, "support.waiting", minimum - given, minimum);
            case Supporting.Full(var ceiling) -> click.warn(back, flash, "support.full", ceiling);
            case Supporting.Excluded(var other) -> click.warn(back, flash, "support.excluded", other);
            case Supporting.Given _, Supporting.Withdrawn _ when click.enhanced() -> button(id, person, back);
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

    /** A click, by which a script may change a part of the page; a warning then needs the whole page. */
    private record Click(
            @Nullable String next, boolean enhanced, HttpServletRequest request, HttpServletResponse response) {
        String back(ProposalId id) {
            return next == null ? id.path() : Next.of(next).path();
        }

        @Nullable
        ModelAndView warn(String back, RedirectAttributes flash, String sentence, Object... arguments) {
            if (!enhanced) {
                return Flash.warning(flash, back, sentence, arguments);
            }
            RequestContextUtils.getOutputFlashMap(request).put(Requests.NOTICE, Notice.warning(sentence, arguments));
            RequestContextUtils.saveOutputFlashMap(back, request, response);
            response.setHeader("HX-Redirect", back);
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
    }
}
