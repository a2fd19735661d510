package org.hemicycle.participation.blog;

import java.util.List;
import org.hemicycle.participation.discussions.CommentDraft;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The blog, a post, and comments on it. */
@Controller
@RequestMapping("/blog")
class BlogController {
    private static final int PAGE = 10;

    private final Posts posts;
    private final ReadingAPost reading;

    BlogController(Posts posts, ReadingAPost reading) {
        this.posts = posts;
        this.reading = reading;
    }

    @GetMapping
    ModelAndView index(@RequestParam(name = "before", defaultValue = "0") long before) {
        List<Post> found = posts.published(before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Post> shown = more ? found.subList(0, PAGE) : found;
        String earlier = more ? "/blog?before=" + shown.getLast().id() : null;
        return new ModelAndView("blog/index", "page", new BlogPage(List.copyOf(shown), earlier));
    }

    @GetMapping("/{slug:(?!feed$).+}")
    ModelAndView show(
            @PathVariable("slug") String slug,
            @ModelAttribute ThreadQuery query,
            @AuthenticationPrincipal @Nullable SignedIn reader) {
        return reading.page(slug, query, reader)
                .map(page -> new ModelAndView("blog/show", "page", page))
                .orElseThrow(BlogController::missing);
    }

    @PostMapping("/{slug}/comments")
    ModelAndView comment(
            @PathVariable("slug") String slug,
            @ModelAttribute ThreadQuery query,
            @ModelAttribute CommentDraft draft,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        if (author == null || !author.mayTakePart()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return switch (reading.comment(slug, draft, author).orElseThrow(BlogController::missing)) {
            case Posting.Posted(var comment, var held) ->
                held == null
                        ? SeeOther.page(comment.path(), flash, Notice.success("comment.posted"))
                        : SeeOther.page("/blog/" + slug + "#comments", flash, Notice.information(held.key()));
            case Posting.Refused(var errors) -> {
                var page = reading.page(slug, query, draft, errors, author).orElseThrow(BlogController::missing);
                yield SeeOther.show("blog/show", page, errors);
            }
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
