package org.hemicycle.participation.blog;

import static org.hemicycle.themes.Message.of;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The posts in the administration. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/blog")
class BlogDesk {
    private final Posts posts;
    private final Clock clock;

    BlogDesk(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView("blog/administration", "posts", posts.all());
    }

    @GetMapping("/new")
    ModelAndView form() {
        return form(new PostFormPage(null, PostDraft.empty(), "", FormErrors.NONE, languages()));
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        PostDraft draft = PostDraft.of(new WrittenForm(values), languages());
        FormErrors errors = draft.check(languages().getFirst(), clock);
        if (errors.isEmpty() && posts.create(actor, draft).isEmpty()) {
            errors = FormErrors.of("slug", of("admin.address.taken"));
        }
        return errors.isEmpty() ? saved(flash, draft) : again(new PostFormPage(null, draft, "", errors, languages()));
    }

    /** One step for all that are ticked. */
    @PostMapping("/bulk")
    ModelAndView all(
            @RequestParam(name = "id", required = false) @Nullable List<Long> ids,
            @RequestParam("do") String deed,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        List<Long> chosen = ids == null ? List.of() : ids;
        int changed = posts.publish(actor, chosen, deed.equals("publish"));
        flash.addFlashAttribute(
                Requests.NOTICE,
                chosen.isEmpty() ? Notice.warning("bulk.none") : Notice.success("bulk.done", (long) changed));
        return new ModelAndView("redirect:/admin/blog");
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView edit(@PathVariable("id") long id) {
        Post post = post(id);
        return form(new PostFormPage(id, PostDraft.of(post), post.authorName(), FormErrors.NONE, languages()));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        Post post = post(id);
        PostDraft draft = PostDraft.of(new WrittenForm(values), languages());
        FormErrors errors = draft.check(languages().getFirst(), clock);
        if (errors.isEmpty()) {
            errors = switch (posts.change(actor, id, draft)) {
                case WRITTEN -> FormErrors.NONE;
                case TAKEN -> FormErrors.of("slug", of("admin.address.taken"));
                case OVERTAKEN ->
                    FormErrors.of("title." + languages().getFirst().getLanguage(), of("versions.meanwhile"));
            };
        }
        return errors.isEmpty()
                ? saved(flash, draft)
                : again(new PostFormPage(id, draft.against(post(id)), post.authorName(), errors, languages()));
    }

    @DeleteMapping("/{id:\\d{1,18}}")
    ModelAndView delete(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        post(id);
        posts.delete(actor, id);
        flash.addFlashAttribute(Requests.NOTICE, Notice.success("blog.deleted"));
        return new ModelAndView("redirect:/admin/blog");
    }

    private Post post(long id) {
        return posts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView saved(RedirectAttributes flash, PostDraft draft) {
        flash.addFlashAttribute(
                Requests.NOTICE,
                draft.body().removed() ? Notice.warning("rich.removed") : Notice.success("admin.saved"));
        return new ModelAndView("redirect:/admin/blog");
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    private static ModelAndView form(PostFormPage page) {
        return new ModelAndView("blog/form", "page", page);
    }

    private static ModelAndView again(PostFormPage page) {
        ModelAndView form = form(page);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }
}
