package org.hemicycle.participation.proposals;

import jakarta.servlet.http.HttpServletRequest;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.verification.UnsentForLackOfProof;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comments on proposals. */
@Controller
class CommentController {
    private final ReadingAProposal reading;
    private final CommentingAProposal commenting;
    private final UnsentForLackOfProof unsent;

    CommentController(ReadingAProposal reading, CommentingAProposal commenting, UnsentForLackOfProof unsent) {
        this.reading = reading;
        this.commenting = commenting;
        this.unsent = unsent;
    }

    @PostMapping("/proposals/{id:\\d{1,18}}/comments")
    ModelAndView create(
            @PathVariable("id") long number,
            @ModelAttribute ThreadQuery query,
            @ModelAttribute CommentDraft draft,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash,
            HttpServletRequest request) {
        if (!Contributions.isOn("discussions")) {
            throw missing();
        }
        ProposalId id = new ProposalId(number);
        if (author == null) {
            throw SignInFirst.refusal();
        }
        var demand = reading.demand(id, "comment", author);
        if (!demand.isFree()) {
            return unsent.held(request, demand).orElseGet(() -> SignInFirst.seeOther(id.path()));
        }
        Posting posting = commenting.post(id, draft, author).orElseThrow(CommentController::missing);
        return switch (posting) {
            case Posting.Posted(var comment, var held) ->
                held == null
                        ? Flash.success(flash, "comment.posted", posted(id, draft, comment))
                        : Flash.success(flash, held.key(), id.path() + "#comments");
            case Posting.Refused(var errors) ->
                reading.page(id, author, query, draft, errors)
                        .map(page -> new ModelAndView("proposals/show", "page", page))
                        .map(page -> {
                            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                            return page;
                        })
                        .orElseThrow(CommentController::missing);
        };
    }

    /** A reply may be one of thousands: it is shown on its own page. */
    private static String posted(ProposalId proposal, CommentDraft draft, CommentId comment) {
        return draft.parent() == null ? proposal.path() + "?order=newest#comment-" + comment : comment.path();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
