package org.hemicycle.participation.proposals.amendments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.proposals.Barred;
import org.hemicycle.participation.proposals.Flash;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.SignInFirst;
import org.hemicycle.participation.verification.UnsentForLackOfProof;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suggesting another text for somebody's proposal. */
@Controller
@RequestMapping("/proposals/{id:\\d{1,18}}/amendments")
class SuggestionController {
    private final Amending amending;
    private final UnsentForLackOfProof unsent;

    SuggestionController(Amending amending, UnsentForLackOfProof unsent) {
        this.amending = amending;
        this.unsent = unsent;
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable("id") long id,
            @AuthenticationPrincipal @Nullable SignedIn author,
            HttpServletResponse response) {
        var here = "/proposals/" + id + "/amendments/new";
        if (author == null) {
            return SignInFirst.then(here);
        }
        var subject = amending.subject(id, author).orElseThrow(SuggestionController::missing);
        var elsewhere = Barred.lead(amending.demand(subject, author), here, null, response);
        if (elsewhere != null) {
            return elsewhere;
        }
        var proposal = subject.proposal();
        var text = new ProposalDraft(
                proposal.component(),
                proposal.title(),
                proposal.body(),
                null,
                UUID.randomUUID().toString());
        return page(subject, text, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView suggest(
            @PathVariable("id") long id,
            @RequestParam(name = "title", defaultValue = "") String title,
            @RequestParam(name = "body", defaultValue = "") String body,
            @RequestParam(name = "submission", required = false) @Nullable String submission,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash,
            HttpServletRequest request) {
        if (author == null || !author.mayTakePart()) {
            throw SignInFirst.refusal();
        }
        var subject = amending.subject(id, author).orElseThrow(SuggestionController::missing);
        var demand = amending.demand(subject, author);
        if (!demand.isFree()) {
            return unsent.held(request, demand).orElseThrow(SuggestionController::missing);
        }
        var text = new ProposalDraft(subject.proposal().component(), title, body, null, submission).keyed();
        return switch (amending.suggest(subject, text, author)) {
            case Amending.Suggestion.Made(var number) ->
                Flash.success(flash, "amendment.suggested", "/amendments/" + number);
            case Amending.Suggestion.Refused(var errors) -> page(subject, text, errors);
        };
    }

    private static ModelAndView page(Amending.Subject subject, ProposalDraft text, FormErrors errors) {
        var page = new SuggestionPage(
                subject.proposal(), subject.place(), subject.settings(), text, subject.open(), errors);
        return SeeOther.show("proposals/amendments/new", page, errors);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
