package org.hemicycle.manager.console.organisation;

import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.LifeOfAnOrganisation;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.organisations.Passage;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an organisation's life, each a resource of its own. */
@Controller
@Allows(Permission.CHANGE)
@RequestMapping("/organisations/{slug}")
class LifeController {
    private static final int REASON_AT_MOST = 500;

    private final Organisations organisations;
    private final LifeOfAnOrganisation life;

    LifeController(Organisations organisations, LifeOfAnOrganisation life) {
        this.organisations = organisations;
        this.life = life;
    }

    @GetMapping("/suspension/new")
    ModelAndView askToSuspend(@PathVariable String slug) {
        return page("suspension", StepPage.of(tenant(slug)));
    }

    @PostMapping("/suspension")
    ModelAndView suspend(@PathVariable String slug, @RequestParam String reason, RedirectAttributes redirect) {
        var tenant = tenant(slug);
        if (reason.isBlank() || reason.length() > REASON_AT_MOST) {
            var errors = FormErrors.of("reason", Message.of("suspension.reason.wrong", REASON_AT_MOST));
            return wrong("suspension", new StepPage(tenant, reason, "", "", errors));
        }
        return after(life.suspend(tenant.id(), reason.strip(), Acting.now()), "suspended", redirect);
    }

    @PostMapping("/reactivation")
    ModelAndView reactivate(@PathVariable String slug, RedirectAttributes redirect) {
        return after(life.reactivate(tenant(slug).id(), Acting.now()), "reactivated", redirect);
    }

    @GetMapping("/archival/new")
    ModelAndView askToArchive(@PathVariable String slug) {
        return page("archival", StepPage.of(tenant(slug)));
    }

    @PostMapping("/archival")
    ModelAndView archive(@PathVariable String slug, RedirectAttributes redirect) {
        return after(life.archive(tenant(slug).id(), Acting.now()), "archived", redirect);
    }

    @GetMapping("/deletion/new")
    ModelAndView askToDelete(@PathVariable String slug) {
        return page("deletion", StepPage.of(tenant(slug)));
    }

    @PostMapping("/deletion")
    ModelAndView delete(@PathVariable String slug, @ModelAttribute DeletionForm form, RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var errors = form.errors(tenant);
        if (!errors.isEmpty()) {
            return wrong("deletion", new StepPage(tenant, "", form.graceDays(), form.confirmation(), errors));
        }
        return after(life.delete(tenant.id(), form.days(), Acting.now()), "deleting", redirect);
    }

    private ModelAndView after(Passage passage, String done, RedirectAttributes redirect) {
        return switch (passage) {
            case Passage.Passed passed ->
                passed.run()
                        .map(run -> new ModelAndView("redirect:/runs/" + run))
                        .orElseGet(
                                () -> back(passed.tenant(), Notice.success("organisation.notice." + done), redirect));
            case Passage.Refused refused ->
                back(refused.tenant(), Notice.warning("organisation.notice.refused"), redirect);
            case Passage.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static ModelAndView back(Tenant tenant, Notice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/organisations/" + tenant.slug());
    }

    private static ModelAndView page(String step, StepPage page) {
        return new ModelAndView("console/organisation/" + step, Map.of("page", page));
    }

    private static ModelAndView wrong(String step, StepPage page) {
        var again = page(step, page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private Tenant tenant(String slug) {
        return organisations
                .find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .tenant();
    }
}
