package org.hemicycle.participation.spaces;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The themes in the administration. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/themes")
class ThemeDesk {
    private final Themes themes;

    ThemeDesk(Themes themes) {
        this.themes = themes;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView(
                "spaces/themes",
                "page",
                new ThemesPage(themes.all(), CurrentTenant.get().locales()));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        LocalizedText name = name(values);
        if (name.isEmpty()) {
            return back(flash, Notice.danger("admin.theme.nameless"));
        }
        themes.add(actor, name);
        return back(flash, Notice.success("admin.saved"));
    }

    @PostMapping("/{id}")
    ModelAndView rename(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        LocalizedText name = name(values);
        if (name.isEmpty()) {
            return back(flash, Notice.danger("admin.theme.nameless"));
        }
        themes.rename(actor, id, name);
        return back(flash, Notice.success("admin.saved"));
    }

    @DeleteMapping("/{id}")
    ModelAndView remove(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        themes.remove(actor, id);
        return back(flash, Notice.success("admin.theme.removed"));
    }

    private static LocalizedText name(MultiValueMap<String, String> values) {
        return new WrittenForm(values).localized("name", CurrentTenant.get().locales());
    }

    private static ModelAndView back(RedirectAttributes flash, Notice notice) {
        flash.addFlashAttribute(Requests.NOTICE, notice);
        return new ModelAndView("redirect:/admin/themes");
    }
}
