package org.hemicycle.manager.console.suspensions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.LifeOfAnOrganisation;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.organisations.Passage;
import org.hemicycle.manager.organisations.Seen;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suspends those of a selection that are open; each by itself, so that what one refuses does not concern the others. */
@Controller
@Allows(Permission.SUSPEND)
@RequestMapping("/suspensions")
class SuspensionsController {
    private static final int AT_MOST = 100;
    private static final int REASON_AT_MOST = 500;
    private static final int NOTICE_AT_MOST = 2000;

    private final Organisations organisations;
    private final LifeOfAnOrganisation life;

    SuspensionsController(Organisations organisations, LifeOfAnOrganisation life) {
        this.organisations = organisations;
        this.life = life;
    }

    @GetMapping("/new")
    ModelAndView ask(@RequestParam(defaultValue = "") List<String> organisation) {
        return page(tenants(organisation), Map.of(), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView suspend(
            @RequestParam(defaultValue = "") List<String> organisation,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        var tenants = tenants(organisation);
        var errors = errors(form, tenants);
        if (!errors.isEmpty()) {
            return page(tenants, form, errors);
        }
        var refused = new ArrayList<String>();
        for (var tenant : tenants) {
            var passage = life.suspend(
                    tenant.id(),
                    new Seen(seen(form, tenant)),
                    form.getOrDefault("reason", "").strip(),
                    notice(form),
                    Acting.now());
            if (!(passage instanceof Passage.Passed)) {
                refused.add(tenant.slug().value());
            }
        }
        redirect.addFlashAttribute(
                "notice",
                refused.isEmpty()
                        ? Notice.success("suspensions.done", tenants.size())
                        : Notice.warning(
                                "suspensions.partly", tenants.size() - refused.size(), String.join(", ", refused)));
        return new ModelAndView("redirect:/?state=suspended");
    }

    /** What the operator has seen of it; what was changed since is left alone. */
    private static long seen(Map<String, String> form, Tenant tenant) {
        var version = form.getOrDefault("version-" + tenant.slug(), "0");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }

    private static FormErrors errors(Map<String, String> form, List<Tenant> tenants) {
        var errors = FormErrors.NONE;
        var reason = form.getOrDefault("reason", "").strip();
        if (tenants.isEmpty()) {
            errors = errors.and("", Message.of("suspensions.none"));
        }
        if (reason.isEmpty() || reason.length() > REASON_AT_MOST) {
            errors = errors.and("reason", Message.of("suspension.reason.wrong", REASON_AT_MOST));
        }
        for (var field : List.of("noticeFr", "noticeEn")) {
            if (form.getOrDefault(field, "").length() > NOTICE_AT_MOST) {
                errors = errors.and(field, Message.of("suspension.notice.wrong", NOTICE_AT_MOST));
            }
        }
        return errors;
    }

    private static LocalizedText notice(Map<String, String> form) {
        var texts = new TreeMap<String, String>();
        Map.of("fr", "noticeFr", "en", "noticeEn").forEach((language, field) -> {
            var text = form.getOrDefault(field, "").strip();
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        });
        return LocalizedText.of(texts);
    }

    private List<Tenant> tenants(List<String> slugs) {
        return slugs.stream()
                .distinct()
                .limit(AT_MOST)
                .flatMap(slug -> organisations.find(slug).stream())
                .map(Enrolment::tenant)
                .filter(tenant -> tenant.state().isOpen())
                .toList();
    }

    private static ModelAndView page(List<Tenant> tenants, Map<String, String> form, FormErrors errors) {
        return new ModelAndView(
                "console/suspensions/new",
                Map.of("page", new SuspensionsPage(tenants, form, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
