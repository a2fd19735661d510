package org.hemicycle.participation.discussions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.api.ApiScope;
import org.hemicycle.participation.api.Filters;
import org.hemicycle.participation.api.Listing;
import org.hemicycle.participation.api.Paging;
import org.hemicycle.participation.api.Scoped;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comments, for programs. A page may hold fewer than were asked for, and still have a next. */
@RestController
class CommentsResource {
    private final CommentsForPrograms comments;
    private final Set<String> types;

    CommentsResource(CommentsForPrograms comments, List<PublicSubjects> subjects) {
        this.comments = comments;
        this.types = subjects.stream().map(PublicSubjects::type).collect(Collectors.toSet());
    }

    @GetMapping("/api/v1/comments")
    @Scoped(value = "comments:read", open = true)
    ResponseEntity<Listing<CommentView>> list(
            @RequestParam(name = "subject_type", required = false) @Nullable String type,
            @RequestParam(name = "subject", required = false) @Nullable String subject,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var wanted = new CommentsForPrograms.Wanted(
                Filters.oneOf("subject_type", type, types),
                Filters.number("subject", subject),
                Filters.moment("since", since));
        var paging = Paging.of(limit, cursor);
        var read = comments.page(wanted, paging.after(), paging.limit());
        var next =
                read.looked().size() == paging.limit() ? read.looked().getLast().toString() : null;
        return new Listing<>(read.shown(), next).answer();
    }

    @Configuration(proxyBeanMethods = false)
    static class Offer {
        @Bean
        ApiScope readingComments() {
            return new ApiScope("discussions", "comments:read", false);
        }
    }
}
