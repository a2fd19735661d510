package org.hemicycle.participation.spaces.administration;

import java.time.Instant;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.phases.MovingAnEnd;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
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

/** The phases of a space in the administration: planning them, and switching from one to the next by hand. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id}/phases")
class PhaseDesk {
    private final ShapingSpaces spaces;
    private final ShapingPhases phases;
    private final MovingAnEnd ends;

    PhaseDesk(ShapingSpaces spaces, ShapingPhases phases, MovingAnEnd ends) {
        this.spaces = spaces;
        this.phases = phases;
        this.ends = ends;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable("id") long id) {
        return page(new PhaseFormPage(sheet(id), null, PhaseDraft.empty(), ExtensionDraft.EMPTY, FormErrors.NONE));
    }

    @GetMapping("/{phase:\\d+}")
    ModelAndView edit(@PathVariable("id") long id, @PathVariable("phase") long phase) {
        SpaceSheet sheet = sheet(id);
        return page(new PhaseFormPage(sheet, phase, draft(sheet, phase), ExtensionDraft.EMPTY, FormErrors.NONE));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        PhaseDraft draft = written(values);
        FormErrors errors = draft.check(CurrentTenant.get().defaultLocale());
        if (!errors.isEmpty()) {
            return again(new PhaseFormPage(sheet(id), null, draft, ExtensionDraft.EMPTY, errors));
        }
        phases.plan(actor, id, draft);
        return SpaceDesk.saved(flash, "admin.phase.planned", sheet(id).path() + "#phases");
    }

    @PostMapping("/{phase:\\d+}")
    ModelAndView change(
            @PathVariable("id") long id,
            @PathVariable("phase") long phase,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        PhaseDraft draft = written(values);
        if (new PhaseFormPage(sheet(id), phase, draft, ExtensionDraft.EMPTY, FormErrors.NONE).runs()) {
            draft = draft.until(draft(sheet(id), phase).endsAt());
        }
        FormErrors errors = draft.check(CurrentTenant.get().defaultLocale());
        if (!errors.isEmpty()) {
            return again(new PhaseFormPage(sheet(id), phase, draft, ExtensionDraft.EMPTY, errors));
        }
        phases.reshape(actor, id, phase, draft);
        return SpaceDesk.saved(flash, "admin.saved", sheet(id).path() + "#phases");
    }

    @DeleteMapping("/{phase:\\d+}")
    ModelAndView forgo(
            @PathVariable("id") long id,
            @PathVariable("phase") long phase,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        phases.forgo(actor, id, phase);
        return SpaceDesk.saved(flash, "admin.phase.removed", sheet(id).path() + "#phases");
    }

    @PostMapping("/{phase:\\d+}/extension")
    ModelAndView extend(
            @PathVariable("id") long id,
            @PathVariable("phase") long phase,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        SpaceSheet sheet = sheet(id);
        PhaseDraft now = draft(sheet, phase);
        ExtensionDraft draft = ExtensionDraft.of(new WrittenForm(values));
        FormErrors errors = draft.check(now);
        Instant end = draft.end();
        if (errors.isEmpty() && (end == null || !ends.move(actor, id, phase, end, draft.reason()))) {
            errors = FormErrors.of("until", Message.of("admin.extension.unchanged"));
        }
        return errors.isEmpty()
                ? SpaceDesk.saved(flash, "admin.extension.done", sheet.path() + "#phases")
                : again(new PhaseFormPage(sheet, phase, now, draft, errors));
    }

    @PostMapping("/{phase:\\d+}/activation")
    ModelAndView begin(
            @PathVariable("id") long id,
            @PathVariable("phase") long phase,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        phases.begin(actor, id, phase);
        return SpaceDesk.saved(flash, "admin.phase.begun", sheet(id).path() + "#phases");
    }

    @Reversible
    @DeleteMapping("/{phase:\\d+}/activation")
    ModelAndView end(@PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        phases.pause(actor, id);
        return SpaceDesk.saved(flash, "admin.phase.ended", sheet(id).path() + "#phases");
    }

    private SpaceSheet sheet(long id) {
        return spaces.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PhaseDraft draft(SpaceSheet sheet, long phase) {
        return sheet.phases().stream()
                .filter(one -> one.id() == phase)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .draft();
    }

    private static PhaseDraft written(MultiValueMap<String, String> values) {
        return PhaseDraft.of(
                new WrittenForm(values),
                CurrentTenant.get().locales(),
                CurrentTenant.get().timeZone());
    }

    private static ModelAndView page(PhaseFormPage page) {
        return new ModelAndView("spaces/administration/phase", "page", page);
    }

    private static ModelAndView again(PhaseFormPage page) {
        ModelAndView form = page(page);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }
}
