package org.hemicycle.manager.console.organisation;

import java.util.Map;
import org.hemicycle.manager.console.AuditLine;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.organisations.Passage;
import org.hemicycle.manager.organisations.Seen;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an operator is led after a step, or back to when it could not be taken. */
@Component
class StepAnswers {
    private final Organisations organisations;

    StepAnswers(Organisations organisations) {
        this.organisations = organisations;
    }

    Tenant tenant(String slug) {
        return organisations
                .find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .tenant();
    }

    /** What the operator had before their eyes. */
    static Seen seen(Map<String, String> form) {
        return Seen.of(form.getOrDefault("version", ""));
    }

    static ModelAndView page(String step, StepPage page) {
        return new ModelAndView("console/organisation/" + step, Map.of("page", page));
    }

    static ModelAndView wrong(String step, Tenant tenant, Map<String, String> form, FormErrors errors) {
        return unprocessed(step, StepPage.wrong(tenant, form, errors));
    }

    /** After a step without a page of its own. */
    ModelAndView after(Passage passage, String done, RedirectAttributes redirect) {
        return passage instanceof Passage.Stale(var now, var since)
                ? back(
                        now,
                        since.isEmpty()
                                ? Notice.warning("organisation.notice.refused")
                                : Notice.warning(
                                        "organisation.notice.stale",
                                        since.getFirst().actor().name().replaceFirst("^operator:", "")),
                        redirect)
                : leave(passage, done, redirect);
    }

    /** After a step that has a page: it is shown again, filled in, when somebody else was faster. */
    ModelAndView after(
            Passage passage, String done, String step, Map<String, String> form, RedirectAttributes redirect) {
        return passage instanceof Passage.Stale(var now, var since)
                ? unprocessed(
                        step,
                        new StepPage(
                                now,
                                form,
                                FormErrors.NONE,
                                since.stream().map(AuditLine::of).toList()))
                : leave(passage, done, redirect);
    }

    private static ModelAndView leave(Passage passage, String done, RedirectAttributes redirect) {
        return switch (passage) {
            case Passage.Passed passed ->
                passed.run()
                        .map(run -> new ModelAndView("redirect:/runs/" + run))
                        .orElseGet(
                                () -> back(passed.tenant(), Notice.success("organisation.notice." + done), redirect));
            case Passage.Refused refused ->
                back(refused.tenant(), Notice.warning("organisation.notice.refused"), redirect);
            case Passage.Stale stale -> back(stale.now(), Notice.warning("organisation.notice.refused"), redirect);
            case Passage.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static ModelAndView back(Tenant tenant, Notice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/organisations/" + tenant.slug());
    }

    private static ModelAndView unprocessed(String step, StepPage page) {
        var again = page(step, page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
