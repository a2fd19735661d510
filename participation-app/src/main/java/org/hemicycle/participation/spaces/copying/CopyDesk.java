package org.hemicycle.participation.spaces.copying;

import java.util.stream.Collectors;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copying a space: it is a new one, so that only who may open spaces may copy. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}/copy")
class CopyDesk {
    private final CopyingASpace copying;

    CopyDesk(CopyingASpace copying) {
        this.copying = copying;
    }

    @GetMapping
    ModelAndView form(@PathVariable("id") long space, @AuthenticationPrincipal SignedIn actor) {
        var original = original(space, actor);
        var form = new CopyForm(
                original.title(),
                original.slug() + "-2",
                original.phases().stream().map(CopyingASpace.Part::id).collect(Collectors.toSet()),
                original.components().stream().map(CopyingASpace.Part::id).collect(Collectors.toSet()),
                true,
                "");
        return show(new CopyPage(original, form, FormErrors.NONE));
    }

    @PostMapping
    ModelAndView copy(
            @PathVariable("id") long space,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var original = original(space, actor);
        var form = CopyForm.of(new WrittenForm(values), CurrentTenant.get().locales());
        var errors = form.check(CurrentTenant.get().defaultLocale());
        if (!errors.isEmpty()) {
            return show(new CopyPage(original, form, errors));
        }
        return copying.copy(actor, space, form)
                .map(copy -> SeeOther.page("/admin/spaces/" + copy, flash, Notice.success("spaces.copy.done")))
                .orElseGet(() ->
                        show(new CopyPage(original, form, FormErrors.of("slug", Message.of("admin.address.taken")))));
    }

    private CopyingASpace.Original original(long space, SignedIn actor) {
        if (!actor.powers().has(Power.EDIT)) {
            throw new AccessDeniedException("Opens no spaces");
        }
        return copying.find(space).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView show(CopyPage page) {
        return SeeOther.show("spaces/copying/form", page, page.errors());
    }
}
