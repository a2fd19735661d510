package org.hemicycle.participation.discussions;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comments in the administration: the latest, with a way to remove one and to put it back. */
@Controller
@Needs(Power.MODERATE)
@RequestMapping("/admin/comments")
class CommentDesk {
    private final RecentComments comments;

    CommentDesk(RecentComments comments) {
        this.comments = comments;
    }

    @GetMapping
    @Needs(value = Power.MODERATE, inSpaces = true)
    ModelAndView index(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(name = "before", required = false) @Nullable Long before) {
        List<RecentComment> rows = comments.before(reader.powers().scope(Power.MODERATE), before == null ? 0 : before);
        List<RecentComment> shown = rows.subList(0, Math.min(RecentComments.PAGE, rows.size()));
        return new ModelAndView(
                "discussions/administration",
                "page",
                new CommentDeskPage(
                        List.copyOf(shown),
                        rows.size() > shown.size() ? shown.getLast().id() : null));
    }

    @InSilence
    @PostMapping("/{id:\\d{1,18}}/removal")
    ModelAndView remove(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        comments.remove(actor, new CommentId(id));
        return back(flash, "admin.comment.removed");
    }

    @Reversible
    @DeleteMapping("/{id:\\d{1,18}}/removal")
    ModelAndView restore(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        comments.restore(actor, new CommentId(id));
        return back(flash, "admin.comment.restored");
    }

    private static ModelAndView back(RedirectAttributes flash, String sentence) {
        flash.addFlashAttribute(Requests.NOTICE, Notice.success(sentence));
        return new ModelAndView("redirect:/admin/comments");
    }
}
