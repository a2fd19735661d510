package org.hemicycle.participation.identity.terms;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators write the terms of use; what is published stays as it is, the next version takes its place. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/terms")
class TermsDesk {
    private final Terms terms;

    TermsDesk(Terms terms) {
        this.terms = terms;
    }

    @GetMapping
    ModelAndView show() {
        var all = terms.all();
        return page(all, TermsDraft.after(all.stream().findFirst()), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView publish(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var all = terms.all();
        var draft = TermsDraft.of(new WrittenForm(values), languages());
        var errors = draft.check(languages(), all.isEmpty());
        if (!errors.isEmpty()) {
            return page(all, draft, errors);
        }
        int version = terms.publish(actor, draft);
        return SeeOther.page("/admin/terms", flash, Notice.success("terms.published", version));
    }

    private static ModelAndView page(List<TermsVersion> all, TermsDraft draft, FormErrors errors) {
        return SeeOther.show("identity/terms/desk", new TermsDeskPage(all, draft, languages(), errors), errors);
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
