package org.hemicycle.participation.pages;

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

/** The pages in the administration. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/pages")
class PageDesk {
    private final Pages pages;
    private final PagesInTheFrame frame;
    private final Clock clock;

    PageDesk(Pages pages, PagesInTheFrame frame, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView("pages/administration", "pages", pages.all());
    }

    @GetMapping("/new")
    ModelAndView form() {
        return form(new PageFormPage(null, PageDraft.empty(), FormErrors.NONE, languages()));
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        PageDraft draft = PageDraft.of(new WrittenForm(values), languages());
        FormErrors errors = draft.check(languages().getFirst(), clock);
        if (errors.isEmpty() && pages.create(actor, draft).isEmpty()) {
            errors = FormErrors.of("slug", of("admin.address.taken"));
        }
        return errors.isEmpty() ? saved(flash, draft) : again(new PageFormPage(null, draft, errors, languages()));
    }

    /** One step for all that are ticked. */
    @PostMapping("/bulk")
    ModelAndView all(
            @RequestParam(name = "id", required = false) @Nullable List<Long> ids,
            @RequestParam("do") String deed,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        List<Long> chosen = ids == null ? List.of() : ids;
        int changed = pages.publish(actor, chosen, deed.equals("publish"));
        frame.forget();
        flash.addFlashAttribute(
                Requests.NOTICE,
                chosen.isEmpty() ? Notice.warning("bulk.none") : Notice.success("bulk.done", (long) changed));
        return new ModelAndView("redirect:/admin/pages");
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView edit(@PathVariable("id") long id) {
        return form(new PageFormPage(id, PageDraft.of(page(id)), FormErrors.NONE, languages()));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        page(id);
        PageDraft draft = PageDraft.of(new WrittenForm(values), languages());
        FormErrors errors = draft.check(languages().getFirst(), clock);
        if (errors.isEmpty()) {
            errors = switch (pages.change(actor, id, draft)) {
                case WRITTEN -> FormErrors.NONE;
                case TAKEN -> FormErrors.of("slug", of("admin.address.taken"));
                case OVERTAKEN ->
                    FormErrors.of("title." + languages().getFirst().getLanguage(), of("versions.meanwhile"));
            };
        }
        return errors.isEmpty()
                ? saved(flash, draft)
                : again(new PageFormPage(id, draft.against(page(id)), errors, languages()));
    }

    @DeleteMapping("/{id:\\d{1,18}}")
    ModelAndView delete(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        page(id);
        pages.delete(actor, id);
        frame.forget();
        flash.addFlashAttribute(Requests.NOTICE, Notice.success("admin.page.deleted"));
        return new ModelAndView("redirect:/admin/pages");
    }

    private Page page(long id) {
        return pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView saved(RedirectAttributes flash, PageDraft draft) {
        frame.forget();
        flash.addFlashAttribute(
                Requests.NOTICE,
                draft.body().removed() ? Notice.warning("rich.removed") : Notice.success("admin.saved"));
        return new ModelAndView("redirect:/admin/pages");
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    private static ModelAndView form(PageFormPage page) {
        return new ModelAndView("pages/form", "page", page);
    }

    private static ModelAndView again(PageFormPage page) {
        ModelAndView form = form(page);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }
}
