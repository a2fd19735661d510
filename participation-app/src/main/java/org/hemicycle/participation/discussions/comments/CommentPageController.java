package org.hemicycle.participation.discussions.comments;

import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one comment, wherever it stands, and replies from there. */
@Controller
@RequestMapping("/comments/{id:\\d{1,18}}")
class CommentPageController {
    private final ReadingAComment reading;

    CommentPageController(ReadingAComment reading) {
        this.reading = reading;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable("id") long id,
            @ModelAttribute ThreadQuery query,
            @AuthenticationPrincipal @Nullable SignedIn reader) {
        return reading.page(new CommentId(id), query, reader)
                .map(CommentPageController::model)
                .orElseThrow(CommentPageController::missing);
    }

    @PostMapping("/replies")
    ModelAndView reply(
            @PathVariable("id") long id,
            @ModelAttribute ThreadQuery query,
            @ModelAttribute CommentDraft draft,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        if (author == null || !author.mayTakePart()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        var comment = new CommentId(id);
        return switch (reading.reply(comment, draft, author).orElseThrow(CommentPageController::missing)) {
            case Posting.Posted(var posted, var held) ->
                SeeOther.page(
                        held == null ? posted.path() : "/comments/" + id,
                        flash,
                        held == null ? Notice.success("comment.posted") : Notice.information(held.key()));
            case Posting.Refused(var errors) -> {
                var model = reading.page(comment, query, draft, errors, author)
                        .map(CommentPageController::model)
                        .orElseThrow(CommentPageController::missing);
                model.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield model;
            }
        };
    }

    private static ModelAndView model(CommentThread thread) {
        return new ModelAndView("discussions/comments/show", "page", new CommentPage(thread));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
