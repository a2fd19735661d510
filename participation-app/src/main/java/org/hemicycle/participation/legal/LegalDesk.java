package org.hemicycle.participation.legal;

import static org.hemicycle.themes.Message.of;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.prose.RichText;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
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

/** What the legal pages need to know, and their texts. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/legal")
class LegalDesk {
    private final LegalTexts texts;

    LegalDesk(LegalTexts texts) {
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show() {
        return facts(texts.facts(), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView say(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        LegalFacts facts = LegalFacts.of(new WrittenForm(values));
        FormErrors errors = facts.check();
        if (!errors.isEmpty()) {
            ModelAndView again = facts(facts, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        texts.say(actor, facts);
        int missing = facts.missing().size();
        flash.addFlashAttribute(
                Requests.NOTICE,
                missing == 0 ? Notice.success("legal.complete") : Notice.success("legal.saved", (long) missing));
        return new ModelAndView("redirect:/admin/legal");
    }

    @GetMapping("/{page}")
    ModelAndView edit(@PathVariable("page") String key) {
        LegalText text = texts.of(page(key));
        return form(new LegalFormPage(text.page(), text.body(), text.version(), FormErrors.NONE, languages()));
    }

    @PostMapping("/{page}")
    ModelAndView write(
            @PathVariable("page") String key,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        LegalPage page = page(key);
        WrittenForm form = new WrittenForm(values);
        RichText body = RichText.of(form.localized("body", languages()));
        Long version = form.number("version");
        String first = "body." + languages().getFirst().getLanguage();
        FormErrors errors = body.text().isEmpty() ? FormErrors.of(first, of("form.missing")) : body.check("body");
        if (errors.isEmpty() && !texts.write(actor, page, body.text(), version == null ? 0 : version.intValue())) {
            errors = FormErrors.of(first, of("versions.meanwhile"));
        }
        if (!errors.isEmpty()) {
            int now = texts.of(page).version();
            ModelAndView again = form(new LegalFormPage(page, body.text(), now, errors, languages()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute(
                Requests.NOTICE, body.removed() ? Notice.warning("rich.removed") : Notice.success("admin.saved"));
        return new ModelAndView("redirect:/admin/legal/" + page.key());
    }

    @Reversible
    @DeleteMapping("/{page}")
    ModelAndView useTemplate(
            @PathVariable("page") String key, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        texts.useTemplate(actor, page(key));
        flash.addFlashAttribute(Requests.NOTICE, Notice.success("legal.back-to-template"));
        return new ModelAndView("redirect:/admin/legal");
    }

    private ModelAndView facts(LegalFacts facts, FormErrors errors) {
        return new ModelAndView("legal/administration", "page", new LegalDeskPage(facts, errors, texts.own()));
    }

    private static ModelAndView form(LegalFormPage page) {
        return new ModelAndView("legal/form", "page", page);
    }

    static LegalPage page(String key) {
        return LegalPage.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
