package org.hemicycle.participation.pages;

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

/** What a page said before. Returning to a version makes a new one of it, so that nothing is lost. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/pages/{id:\\d{1,18}}/versions")
class PageVersions {
    private final Pages pages;
    private final Versions versions;
    private final PagesInTheFrame frame;

    PageVersions(Pages pages, Versions versions, PagesInTheFrame frame) {
        this.pages = pages;
        this.versions = versions;
        this.frame = frame;
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
        PageDraft now = PageDraft.of(page(id));
        var back = new PageDraft(
                now.slug(),
                version.title(),
                new RichText(version.body(), false),
                now.position(),
                now.inMenu(),
                now.publication(),
                now.version());
        boolean written = pages.change(actor, id, back) == Pages.Outcome.WRITTEN;
        frame.forget();
        flash.addFlashAttribute(
                Requests.NOTICE,
                written ? Notice.success("versions.returned", number) : Notice.warning("versions.overtaken"));
        return new ModelAndView("redirect:/admin/pages/" + id);
    }

    private ModelAndView show(Page page, Optional<TextVersion> chosen) {
        return new ModelAndView(
                "versions/index",
                "page",
                VersionsPage.of(
                        page.title(),
                        "/admin/pages/" + page.id(),
                        versions.of(Pages.TYPE, page.id()),
                        chosen,
                        page.body(),
                        CurrentTenant.get().locales()));
    }

    private Page page(long id) {
        return pages.find(id).orElseThrow(PageVersions::missing);
    }

    private TextVersion version(long id, int number) {
        return versions.of(Pages.TYPE, id, number).orElseThrow(PageVersions::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
