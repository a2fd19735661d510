package org.hemicycle.participation.discussions.comments;

import java.util.List;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.TextForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** An author changes a comment or takes it away; everybody reads how it was worded before. */
@Controller
@RequestMapping("/comments/{id:\\d{1,18}}")
class ChangeController {
    private final ReadingAComment reading;
    private final Changing changing;

    ChangeController(ReadingAComment reading, Changing changing) {
        this.reading = reading;
        this.changing = changing;
    }

    @GetMapping("/edit")
    ModelAndView form(@PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SeeOther.page(Next.of("/comments/" + id + "/edit").signIn());
        }
        var thread = own(id, author);
        return page(thread, remark(thread).body(), FormErrors.NONE);
    }

    @PostMapping("/edit")
    ModelAndView change(
            @PathVariable("id") long id,
            @RequestParam(name = "body", defaultValue = "") String body,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        if (author == null || !author.mayTakePart()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        var thread = own(id, author);
        var words = body.strip().replace("\r\n", "\n");
        var outcome = reading.change(new CommentId(id), words, author).orElseThrow(ChangeController::missing);
        return switch (outcome) {
            case Changing.Outcome.Changed(var held) ->
                SeeOther.page(
                        new CommentId(id).path(),
                        flash,
                        held == null ? Notice.success("comment.changed") : Notice.information(held.key()));
            case Changing.Outcome.Refused(var why) -> page(thread, body, FormErrors.of("body", why));
            case Changing.Outcome.TooLate _ ->
                page(thread, body, FormErrors.of("body", Message.of("comment.too-late")));
        };
    }

    @GetMapping("/deletion")
    ModelAndView confirm(@PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SeeOther.page(Next.of("/comments/" + id + "/deletion").signIn());
        }
        return new ModelAndView("discussions/comments/deletion", "page", new CommentPage(own(id, author)));
    }

    @InSilence
    @PostMapping("/deletion")
    ModelAndView remove(
            @PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn author, RedirectAttributes flash) {
        if (author == null) {
            return SeeOther.page(Next.of("/comments/" + id + "/deletion").signIn());
        }
        var thread = reading.page(new CommentId(id), ThreadQuery.FIRST, author).orElseThrow(ChangeController::missing);
        boolean removed = changing.remove(new CommentId(id), author);
        return SeeOther.page(
                thread.path() + "#comments",
                flash,
                removed ? Notice.success("comment.deleted") : Notice.information("comment.not-yours"));
    }

    @GetMapping("/history")
    ModelAndView history(@PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn reader) {
        var thread = reading.page(new CommentId(id), ThreadQuery.FIRST, reader).orElseThrow(ChangeController::missing);
        var remark = remark(thread);
        if (remark.removed() || remark.editedAt() == null) {
            throw missing();
        }
        return new ModelAndView(
                "discussions/comments/history",
                "page",
                new HistoryPage(thread, remark, changing.versions(remark.id())));
    }

    private CommentThread own(long id, SignedIn author) {
        return reading.page(new CommentId(id), ThreadQuery.FIRST, author)
                .filter(thread -> remark(thread).own().mine())
                .orElseThrow(ChangeController::missing);
    }

    private static org.hemicycle.participation.discussions.Remark remark(CommentThread thread) {
        return new CommentPage(thread).remark();
    }

    private static ModelAndView page(CommentThread thread, String words, FormErrors errors) {
        return SeeOther.show(
                "discussions/comments/edit", new ChangePage(thread, remark(thread), words, errors), errors);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration(proxyBeanMethods = false)
    static class Texts {
        @Bean
        TextForm replyText() {
            return TextForm.of(
                    "discussions",
                    "/comments/{id:\\d{1,18}}/replies",
                    List.of(new TextForm.Field("body", "comment.body", 6)),
                    List.of("alignment", "parent", "submission"));
        }

        @Bean
        TextForm changedComment() {
            return TextForm.of(
                    "discussions",
                    "/comments/{id:\\d{1,18}}/edit",
                    List.of(new TextForm.Field("body", "comment.body", 6)),
                    List.of());
        }
    }
}
