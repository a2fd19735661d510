package org.hemicycle.manager.console.maintenance;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hemicycle.manager.announcements.MaintenanceDraft;
import org.hemicycle.manager.announcements.Maintenances;
import org.hemicycle.manager.console.Moments;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller("consoleMaintenance")
@Allows(Permission.LOOK)
@RequestMapping("/maintenance")
class MaintenanceController {
    private static final int PAST = 20;

    private final Maintenances maintenances;
    private final Organisations organisations;
    private final Clock clock;

    MaintenanceController(Maintenances maintenances, Organisations organisations, Clock clock) {
        this.maintenances = maintenances;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String organisation) {
        return page(organisation.isEmpty() ? Map.of() : Map.of("organisation", organisation), FormErrors.NONE);
    }

    @PostMapping
    @Allows(Permission.ANNOUNCE)
    ModelAndView plan(@RequestParam Map<String, String> form, RedirectAttributes redirect) {
        return switch (maintenances.plan(draft(form), Acting.now())) {
            case Maintenances.Outcome.Written _ -> {
                redirect.addFlashAttribute("notice", Notice.success("maintenance.planned"));
                yield new ModelAndView("redirect:/maintenance");
            }
            case Maintenances.Outcome.Invalid(var problems) -> page(form, errors(problems));
        };
    }

    @PostMapping("/{id}/cancellation")
    @Allows(Permission.ANNOUNCE)
    ModelAndView cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "notice",
                maintenances.cancel(id, Acting.now())
                        ? Notice.success("maintenance.cancelled")
                        : Notice.warning("maintenance.over"));
        return new ModelAndView("redirect:/maintenance");
    }

    private static MaintenanceDraft draft(Map<String, String> form) {
        var words = new TreeMap<String, String>();
        Map.of("fr", "wordsFr", "en", "wordsEn").forEach((language, field) -> {
            if (!form.getOrDefault(field, "").isBlank()) {
                words.put(language, form.getOrDefault(field, "").strip());
            }
        });
        var cell = form.getOrDefault("cell", "");
        var organisation = form.getOrDefault("organisation", "").strip();
        return new MaintenanceDraft(
                cell.isEmpty() ? null : cell,
                organisation.isEmpty() ? null : organisation,
                Moments.read(form.get("announcedFrom")),
                Moments.read(form.get("startsAt")),
                Moments.read(form.get("endsAt")),
                form.getOrDefault("effect", ""),
                LocalizedText.of(words));
    }

    private ModelAndView page(Map<String, String> form, FormErrors errors) {
        var page = new MaintenancePage(
                maintenances.ahead(),
                maintenances.past(PAST),
                organisations.places().cells(),
                new HashMap<>(form),
                errors,
                clock.instant());
        return new ModelAndView(
                "console/maintenance/index",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FormErrors errors(Map<String, String> problems) {
        var errors = FormErrors.NONE;
        for (var problem : problems.entrySet()) {
            var field = problem.getKey().equals("words") ? "wordsFr" : problem.getKey();
            errors = errors.and(field, Message.of("field." + problem.getValue()));
        }
        return errors;
    }
}
