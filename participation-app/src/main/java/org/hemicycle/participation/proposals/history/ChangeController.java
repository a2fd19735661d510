package org.hemicycle.participation.proposals.history;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.proposals.Flash;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.SignInFirst;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing the text of one's own proposal. */
@Controller
@RequestMapping("/proposals/{id:\\d{1,18}}/text")
class ChangeController {
    private static final String TEMPLATE = "proposals/history/change";

    private final ChangingAProposal changing;

    ChangeController(ChangingAProposal changing) {
        this.changing = changing;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable("id") long number,
            @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
            @AuthenticationPrincipal @Nullable SignedIn author) {
        var id = new ProposalId(number);
        if (author == null) {
            return SignInFirst.then(id.path() + "/text");
        }
        var page = changing.begin(id, author).orElseThrow(ChangeController::missing);
        var errors = FormErrors.of("file", Message.of("attachment.far-too-large"));
        return new ModelAndView(
                TEMPLATE,
                "page",
                tooLarge == null
                        ? page
                        : changing.again(id, author, page.change(), errors).orElseThrow(ChangeController::missing));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable("id") long number,
            @ModelAttribute TextChange change,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        var id = new ProposalId(number);
        if (author == null) {
            throw SignInFirst.refusal();
        }
        return switch (changing.change(id, author, change).orElseThrow(ChangeController::missing)) {
            case Change.Made _ -> Flash.success(flash, "proposal.changed", id.path());
            case Change.Refused(var errors) -> again(id, author, change, errors);
            case Change.Meanwhile _ -> {
                var page = changing.meanwhile(id, author, change).orElseThrow(ChangeController::missing);
                yield SeeOther.show(TEMPLATE, page, FormErrors.of("body", Message.of("proposal.change.meanwhile")));
            }
            case Change.Closed _ ->
                again(id, author, change, FormErrors.of("body", Message.of("proposal.change.closed")));
        };
    }

    private ModelAndView again(ProposalId id, SignedIn author, TextChange change, FormErrors errors) {
        return SeeOther.show(
                TEMPLATE, changing.again(id, author, change, errors).orElseThrow(ChangeController::missing), errors);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
