package org.hemicycle.participation.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
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

/** Workshops and desks: the start page of facilitators, and what describes each. */
@Controller
@Needs(Power.ASSIST)
@RequestMapping("/admin/workshops")
class WorkshopController {
    private static final int SPACES = 200;
    private final Workshops workshops;
    private final TakingDown takingDown;
    private final Spaces spaces;
    private final Clock clock;

    WorkshopController(Workshops workshops, TakingDown takingDown, Spaces spaces, Clock clock) {
        this.workshops = workshops;
        this.takingDown = takingDown;
        this.spaces = spaces;
        this.clock = clock;
    }

    @GetMapping
    @Needs(value = Power.ASSIST, inSpaces = true)
    ModelAndView index(@AuthenticationPrincipal SignedIn person) {
        var page = new WorkshopsPage(workshops.list(person.powers().scope(Power.ASSIST)));
        return new ModelAndView("assistance/index", "page", page);
    }

    @GetMapping("/new")
    @Needs(value = Power.ASSIST, inSpaces = true)
    ModelAndView form(@AuthenticationPrincipal SignedIn person) {
        var scope = person.powers().scope(Power.ASSIST);
        Long only = scope.everywhere() || scope.spaces().size() > 1
                ? null
                : scope.spaces().iterator().next();
        var today = LocalDate.now(clock.withZone(CurrentTenant.get().timeZone()));
        return page(null, WorkshopDraft.empty(only, today), FormErrors.NONE, person);
    }

    @PostMapping
    @Needs(value = Power.ASSIST, inSpaces = true)
    ModelAndView open(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var draft = WorkshopDraft.read(new WrittenForm(values), languages());
        var errors = draft.check(languages(), person.powers().scope(Power.ASSIST), 0);
        return errors.isEmpty()
                ? SeeOther.page(
                        "/admin/workshops/" + workshops.open(person, draft), flash, Notice.success("assistance.opened"))
                : page(null, draft, errors, person);
    }

    @GetMapping("/{id:\\d{1,18}}/settings")
    ModelAndView settings(@PathVariable("id") long id, @AuthenticationPrincipal SignedIn person) {
        var workshop = workshop(id);
        return page(workshop, WorkshopDraft.of(workshop), FormErrors.NONE, person);
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var workshop = workshop(id);
        var draft = WorkshopDraft.read(new WrittenForm(values), languages());
        var errors = draft.check(languages(), person.powers().scope(Power.ASSIST), takingDown.peopleWithSupports(id));
        if (!errors.isEmpty()) {
            return page(workshop, draft, errors, person);
        }
        takingDown.describe(person, id, draft);
        return SeeOther.page(workshop.path(), flash, Notice.success("admin.saved"));
    }

    @PostMapping("/{id:\\d{1,18}}/closure")
    ModelAndView close(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        workshops.close(person, id);
        return SeeOther.page("/admin/workshops", flash, Notice.success("assistance.closed"));
    }

    @DeleteMapping("/{id:\\d{1,18}}/closure")
    ModelAndView reopen(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        var workshop = workshop(id);
        if (!workshop.mayBeReopenedBy(person.powers())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        workshops.reopen(person, id);
        return SeeOther.page(workshop.path(), flash, Notice.success("assistance.reopened"));
    }

    private Workshop workshop(long id) {
        return workshops.existing(id);
    }

    private ModelAndView page(@Nullable Workshop workshop, WorkshopDraft draft, FormErrors errors, SignedIn person) {
        var page = new WorkshopFormPage(
                workshop,
                draft,
                errors,
                languages(),
                spaces.foremost(SPACES),
                person.powers().scope(Power.ASSIST));
        return SeeOther.show("assistance/form", page, errors);
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
