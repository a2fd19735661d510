package org.hemicycle.participation.debates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.verification.UnsentForLackOfProof;
import org.hemicycle.themes.Notice;
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

/** Reading debates, and taking part in them. */
@Controller
class DebateController {
    private final ReadingADebate reading;
    private final UnsentForLackOfProof unsent;

    DebateController(ReadingADebate reading, UnsentForLackOfProof unsent) {
        this.reading = reading;
        this.unsent = unsent;
    }

    @GetMapping("/spaces/{slug}/debates")
    ModelAndView index(
            @PathVariable("slug") String slug,
            @RequestParam(name = "component", required = false) @Nullable Long component,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @AuthenticationPrincipal @Nullable SignedIn reader) {
        return reading.list(slug, component, before == null ? 0 : before, reader)
                .map(page -> new ModelAndView("debates/index", "page", page))
                .orElseThrow(DebateController::missing);
    }

    @GetMapping("/debates/{id:\\d{1,18}}")
    ModelAndView show(
            @PathVariable("id") long id,
            @ModelAttribute ThreadQuery query,
            @AuthenticationPrincipal @Nullable SignedIn reader) {
        return reading.page(new DebateId(id), query, reader)
                .map(page -> new ModelAndView("debates/show", "page", page))
                .orElseThrow(DebateController::missing);
    }

    @PostMapping("/debates/{id:\\d{1,18}}/comments")
    ModelAndView comment(
            @PathVariable("id") long number,
            @ModelAttribute ThreadQuery query,
            @ModelAttribute CommentDraft draft,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash,
            HttpServletRequest request) {
        if (author == null || !author.mayTakePart()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        var id = new DebateId(number);
        var demand = reading.find(number, author)
                .orElseThrow(DebateController::missing)
                .demand();
        if (!demand.isFree()) {
            return unsent.held(request, demand).orElseGet(() -> SeeOther.page(id.path()));
        }
        return switch (reading.post(number, draft, author).orElseThrow(DebateController::missing)) {
            case Posting.Posted(var comment, var held) ->
                held == null
                        ? SeeOther.page(comment.path(), flash, Notice.success("comment.posted"))
                        : SeeOther.page(id.path() + "#comments", flash, Notice.information(held.key()));
            case Posting.Refused(var errors) -> {
                var page = reading.page(id, query, draft, errors, author).orElseThrow(DebateController::missing);
                yield SeeOther.show("debates/show", page, errors);
            }
        };
    }

    /** A form in which nothing stands yet. */
    static DebateDraft blank(long component, boolean columns) {
        return new DebateDraft(
                component,
                "",
                "",
                columns ? "true" : null,
                "true",
                "",
                "",
                UUID.randomUUID().toString(),
                null);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
