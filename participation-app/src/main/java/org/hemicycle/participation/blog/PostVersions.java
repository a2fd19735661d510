package org.hemicycle.participation.blog;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.RichText;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.versions.TextVersion;
import org.hemicycle.participation.versions.Versions;
import org.hemicycle.participation.versions.VersionsPage;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a post said before. Returning to a version makes a new one of it, so that nothing is lost. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/blog/{id:\\d{1,18}}/versions")
class PostVersions {
    private final Posts posts;
    private final Versions versions;

    PostVersions(Posts posts, Versions versions) {
        this.posts = posts;
        this.versions = versions;
    }

    @GetMapping
    ModelAndView all(@PathVariable("id") long id) {
        return show(page(id), Optional.empty());
    }

    @GetMapping("/{version:\\d{1,9}}")
    ModelAndView compare(@PathVariable("id") long id, @PathVariable("version") int version) {
        return show(page(id), Optional.of(version(id, version)));
    }

    @PostMapping("/{version:\\d{1,9}}/return")
    ModelAndView goBack(
            @PathVariable("id") long id,
            @PathVariable("version") int number,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        TextVersion version = version(id, number);
        PostDraft now = PostDraft.of(page(id));
        var back = new PostDraft(
                now.slug(),
                version.title(),
                new RichText(version.body(), false),
                now.author(),
                now.commented(),
                now.publication(),
                now.version());
        boolean written = posts.change(actor, id, back) == Posts.Outcome.WRITTEN;
        flash.addFlashAttribute(
                Requests.NOTICE,
                written ? Notice.success("versions.returned", number) : Notice.warning("versions.overtaken"));
        return new ModelAndView("redirect:/admin/blog/" + id);
    }

    private ModelAndView show(Post page, Optional<TextVersion> chosen) {
        return new ModelAndView(
                "versions/index",
                "page",
                VersionsPage.of(
                        page.title(),
                        "/admin/blog/" + page.id(),
                        versions.of(Posts.TYPE, page.id()),
                        chosen,
                        page.body(),
                        CurrentTenant.get().locales()));
    }

    private Post page(long id) {
        return posts.find(id).orElseThrow(PostVersions::missing);
    }

    private TextVersion version(long id, int number) {
        return versions.of(Posts.TYPE, id, number).orElseThrow(PostVersions::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
