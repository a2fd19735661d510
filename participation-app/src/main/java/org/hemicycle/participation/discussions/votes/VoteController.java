package org.hemicycle.participation.discussions.votes;

import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two buttons beside a comment. */
@Controller
class VoteController {
    private final Votes votes;

    VoteController(Votes votes) {
        this.votes = votes;
    }

    @PostMapping("/comments/{id:\\d{1,18}}/vote")
    ModelAndView vote(
            @PathVariable("id") long number,
            @RequestParam("value") int value,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal @Nullable SignedIn voter,
            RedirectAttributes flash) {
        var id = new CommentId(number);
        var back = (next == null ? "/comments/" + id : Next.of(next).path()) + "#comment-" + id;
        if (voter == null) {
            return SeeOther.page(Next.of(back).signIn());
        }
        return switch (votes.vote(id, voter, value)) {
            case TAKEN -> SeeOther.page(back);
            case NOT_NOW -> SeeOther.page(back, flash, Notice.warning("comment.vote.not-now"));
            case GONE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
