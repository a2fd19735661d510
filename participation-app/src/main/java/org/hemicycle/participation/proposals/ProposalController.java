package org.hemicycle.participation.proposals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.verification.UnsentForLackOfProof;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading, writing and withdrawing a proposal. */
@Controller
class ProposalController {
    private final ReadingAProposal reading;
    private final WritingAProposal writing;
    private final Proposals proposals;
    private final UnsentForLackOfProof unsent;

    ProposalController(
            ReadingAProposal reading, WritingAProposal writing, Proposals proposals, UnsentForLackOfProof unsent) {
        this.reading = reading;
        this.writing = writing;
        this.proposals = proposals;
        this.unsent = unsent;
    }

    @GetMapping("/proposals/{id:\\d{1,18}}")
    ModelAndView show(
            @PathVariable("id") long id,
            @ModelAttribute ThreadQuery query,
            @AuthenticationPrincipal @Nullable SignedIn reader) {
        return reading.page(new ProposalId(id), reader, query)
                .map(page -> new ModelAndView("proposals/show", "page", page))
                .orElseThrow(ProposalController::missing);
    }

    @GetMapping("/proposals/new")
    ModelAndView form(
            @RequestParam("component") long component,
            @AuthenticationPrincipal @Nullable SignedIn author,
            HttpServletResponse response) {
        if (author == null) {
            return SignInFirst.then("/proposals/new?component=" + component);
        }
        var elsewhere =
                Barred.lead(writing.demand(component, author), "/proposals/new?component=" + component, null, response);
        if (elsewhere != null) {
            return elsewhere;
        }
        return writing.begin(ProposalDraft.empty(component, UUID.randomUUID().toString()), author)
                .map(page -> new ModelAndView("proposals/new", "page", page))
                .orElseThrow(ProposalController::missing);
    }

    @PostMapping("/proposals")
    ModelAndView create(
            @ModelAttribute ProposalDraft draft,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash,
            HttpServletRequest request) {
        if (author == null) {
            throw SignInFirst.refusal();
        }
        return switch (writing.submit(draft, author)) {
            case Submission.Published(var id) -> Flash.success(flash, "proposal.published", id.path());
            case Submission.Refused(var errors) ->
                again(writing.page(draft, errors).orElseThrow(ProposalController::missing));
            case Submission.Barred(var demand) -> unsent.held(request, demand).orElseThrow(ProposalController::missing);
            case Submission.NotNow _ -> again(writing.page(draft).orElseThrow(ProposalController::missing));
        };
    }

    @InSilence
    @PostMapping("/proposals/{id:\\d{1,18}}/withdrawal")
    ModelAndView withdraw(
            @PathVariable("id") long number,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        ProposalId id = new ProposalId(number);
        if (author == null) {
            return SignInFirst.then(id.path());
        }
        return proposals.withdraw(id, author)
                ? Flash.success(flash, "proposal.withdrawn", id.path())
                : SignInFirst.seeOther(id.path());
    }

    private static ModelAndView again(ProposalFormPage page) {
        ModelAndView form = new ModelAndView("proposals/new", "page", page);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
