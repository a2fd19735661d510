package org.hemicycle.manager.console.incidents;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.status.Incident;
import org.hemicycle.manager.status.IncidentDraft;
import org.hemicycle.manager.status.Incidents;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

@Controller
@Allows(Permission.ANNOUNCE)
@RequestMapping("/incidents")
class IncidentsController {
    private static final Duration SHOWN = Duration.ofDays(90);

    private final Incidents incidents;
    private final Clock clock;

    IncidentsController(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @GetMapping
    @Allows(Permission.LOOK)
    ModelAndView index() {
        return page("index", null, IncidentsPage.EMPTY, FormErrors.NONE);
    }

    @GetMapping("/new")
    ModelAndView ask() {
        return page("new", null, IncidentsPage.EMPTY, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> form, RedirectAttributes redirect) {
        var draft = draft(form);
        var errors = errors(draft.problems(true));
        if (!errors.isEmpty()) {
            return page("new", null, draft, errors);
        }
        incidents.open(draft, Acting.now());
        redirect.addFlashAttribute("notice", Notice.success("incidents.opened"));
        return new ModelAndView("redirect:/incidents");
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page("show", incident(id), IncidentsPage.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/{id}/updates")
    ModelAndView update(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, RedirectAttributes redirect) {
        var incident = incident(id);
        var draft = draft(form);
        var errors = errors(draft.problems(false));
        if (!errors.isEmpty()) {
            return page("show", incident, draft, errors);
        }
        boolean lasted = incidents.update(id, draft, Acting.now());
        redirect.addFlashAttribute(
                "notice", lasted ? Notice.success("incidents.said") : Notice.warning("incidents.over-already"));
        return new ModelAndView("redirect:/incidents");
    }

    private ModelAndView page(String name, @Nullable Incident incident, IncidentDraft draft, FormErrors errors) {
        var page = new IncidentsPage(incidents.since(clock.instant().minus(SHOWN)), incident, draft, errors);
        return new ModelAndView(
                "console/incidents/" + name,
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Incident incident(UUID id) {
        return incidents.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static IncidentDraft draft(MultiValueMap<String, String> form) {
        return new IncidentDraft(
                text(form, "title"),
                form.getOrDefault("parts", List.of()),
                java.util.Objects.requireNonNullElse(form.getFirst("stage"), ""),
                text(form, "text"));
    }

    private static LocalizedText text(MultiValueMap<String, String> form, String field) {
        var texts = new TreeMap<String, String>();
        for (var language : new String[] {"fr", "en"}) {
            var written = form.getFirst(field + "." + language);
            if (written != null && !written.isBlank()) {
                texts.put(language, written.strip());
            }
        }
        return LocalizedText.of(texts);
    }

    private static FormErrors errors(Map<String, String> problems) {
        var errors = FormErrors.NONE;
        for (var problem : problems.entrySet()) {
            errors = errors.and(problem.getKey(), Message.of(problem.getValue()));
        }
        return errors;
    }
}
