package org.hemicycle.manager.console.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.LifeOfAnOrganisation;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.platform.Permissions;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an organisation's life, each a resource of its own. */
@Controller
@Allows(Permission.CHANGE)
@RequestMapping("/organisations/{slug}")
class LifeController {
    private static final int REASON_AT_MOST = 500;
    private static final int NOTICE_AT_MOST = 2000;

    private final LifeOfAnOrganisation life;
    private final StepAnswers answers;

    LifeController(LifeOfAnOrganisation life, StepAnswers answers) {
        this.life = life;
        this.answers = answers;
    }

    @GetMapping("/suspension/new")
    @Allows(Permission.SUSPEND)
    ModelAndView askToSuspend(@PathVariable String slug) {
        return StepAnswers.page("suspension", StepPage.of(answers.tenant(slug)));
    }

    @PostMapping("/suspension")
    @Allows(Permission.SUSPEND)
    ModelAndView suspend(
            @PathVariable String slug, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var tenant = answers.tenant(slug);
        var errors = errors(form);
        if (!errors.isEmpty()) {
            return StepAnswers.wrong("suspension", tenant, form, errors);
        }
        var reason = form.getOrDefault("reason", "").strip();
        var passage = life.suspend(tenant.id(), StepAnswers.seen(form), reason, notice(form), Acting.now());
        return answers.after(passage, "suspended", "suspension", form, redirect);
    }

    /** Whoever may suspend may put back what was suspended, and nothing else. */
    @PostMapping("/reactivation")
    @Allows(Permission.SUSPEND)
    ModelAndView reactivate(
            @PathVariable String slug,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var tenant = answers.tenant(slug);
        if (!(tenant.state() instanceof TenantState.Suspended)
                && !Permissions.of(request).has(Permission.CHANGE)) {
            throw new AccessDeniedException("Only what is suspended");
        }
        var passage = life.reactivate(tenant.id(), StepAnswers.seen(form), Acting.now());
        return answers.after(passage, "reactivated", redirect);
    }

    @GetMapping("/archival/new")
    ModelAndView askToArchive(@PathVariable String slug) {
        return StepAnswers.page("archival", StepPage.of(answers.tenant(slug)));
    }

    @PostMapping("/archival")
    ModelAndView archive(
            @PathVariable String slug, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var passage = life.archive(answers.tenant(slug).id(), StepAnswers.seen(form), Acting.now());
        return answers.after(passage, "archived", "archival", form, redirect);
    }

    @GetMapping("/deletion/new")
    ModelAndView askToDelete(@PathVariable String slug) {
        return StepAnswers.page("deletion", StepPage.of(answers.tenant(slug)));
    }

    @PostMapping("/deletion")
    ModelAndView delete(
            @PathVariable String slug, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var tenant = answers.tenant(slug);
        var wish = DeletionForm.of(form);
        var errors = wish.errors(tenant);
        if (!errors.isEmpty()) {
            return StepAnswers.wrong("deletion", tenant, form, errors);
        }
        var passage = life.delete(tenant.id(), StepAnswers.seen(form), wish.days(), Acting.now());
        return answers.after(passage, "deleting", "deletion", form, redirect);
    }

    private static FormErrors errors(Map<String, String> form) {
        var errors = FormErrors.NONE;
        var reason = form.getOrDefault("reason", "");
        if (reason.isBlank() || reason.length() > REASON_AT_MOST) {
            errors = errors.and("reason", Message.of("suspension.reason.wrong", REASON_AT_MOST));
        }
        for (var field : new String[] {"noticeFr", "noticeEn"}) {
            if (form.getOrDefault(field, "").length() > NOTICE_AT_MOST) {
                errors = errors.and(field, Message.of("suspension.notice.wrong", NOTICE_AT_MOST));
            }
        }
        return errors;
    }

    private static LocalizedText notice(Map<String, String> form) {
        var notice = new TreeMap<String, String>();
        notice.put("fr", form.getOrDefault("noticeFr", "").strip());
        notice.put("en", form.getOrDefault("noticeEn", "").strip());
        notice.values().removeIf(String::isEmpty);
        return LocalizedText.of(notice);
    }
}
