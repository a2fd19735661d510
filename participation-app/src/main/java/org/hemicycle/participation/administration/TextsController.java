package org.hemicycle.participation.administration;

import static org.hemicycle.themes.Message.of;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words of the home page, each language beside the other. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/texts")
class TextsController {
    private final Organisations organisations;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    TextsController(Organisations organisations, AuditLog log, TransactionTemplate transaction) {
        this.organisations = organisations;
        this.log = log;
        this.transaction = transaction;
    }

    @GetMapping
    ModelAndView show() {
        return form(organisations.current().texts(), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView keep(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        Organisation now = organisations.current();
        Map<String, LocalizedText> texts = new HashMap<>(now.texts());
        for (HomeText text : HomeText.values()) {
            texts.put(text.key(), new WrittenForm(values).localized(text.key(), languages()));
        }
        FormErrors errors = HomeText.check(texts);
        if (errors.isEmpty() && !kept(actor, now, texts)) {
            errors = FormErrors.of(
                    HomeText.WELCOME.key() + "." + languages().getFirst().getLanguage(), of("admin.look.meanwhile"));
        }
        if (!errors.isEmpty()) {
            ModelAndView again = form(texts, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute(Requests.NOTICE, Notice.success("admin.texts.kept"));
        return new ModelAndView("redirect:/admin/texts");
    }

    private boolean kept(SignedIn actor, Organisation now, Map<String, LocalizedText> texts) {
        var changed = new Organisation(now.name(), now.look(), texts, now.settings(), now.version());
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean saved = organisations.save(changed);
            if (saved) {
                log.write(actor, "texts.changed", Map.of());
            }
            return saved;
        }));
    }

    private static ModelAndView form(Map<String, LocalizedText> texts, FormErrors errors) {
        return new ModelAndView("administration/texts", "page", new TextsPage(texts, errors, languages()));
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
