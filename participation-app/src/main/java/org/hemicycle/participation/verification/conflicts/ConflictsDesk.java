package org.hemicycle.participation.verification.conflicts;

import static org.hemicycle.themes.Message.of;

import java.util.Arrays;
import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.verification.conflicts.DecidingAConflict.Decision;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff see both accounts of a conflict, and decide. */
@Controller
@Needs(Power.VERIFY)
@RequestMapping("/admin/verification/conflicts")
class ConflictsDesk {
    private static final String PATH = "/admin/verification/conflicts";
    private final OpenConflicts conflicts;
    private final DecidingAConflict deciding;

    ConflictsDesk(OpenConflicts conflicts, DecidingAConflict deciding) {
        this.conflicts = conflicts;
        this.deciding = deciding;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("verification/conflicts/desk", "conflicts", conflicts.all());
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable("id") long id) {
        return page(find(id), FormErrors.NONE);
    }

    @PostMapping("/{id:\\d{1,18}}/decision")
    ModelAndView decide(
            @PathVariable("id") long id,
            @RequestParam(name = "decision", defaultValue = "") String chosen,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var conflict = find(id);
        var decision = Arrays.stream(Decision.values())
                .filter(one -> one.key().equals(chosen))
                .findFirst();
        if (decision.isEmpty()) {
            return page(conflict, FormErrors.of("decision", of("verification.conflict.choose-one")));
        }
        return deciding.decide(actor, conflict, decision.get())
                ? SeeOther.page(PATH, flash, Notice.success("verification.conflict.decided"))
                : page(conflict, FormErrors.of("decision", of("verification.conflict.is-staff")));
    }

    private static ModelAndView page(OpenConflict conflict, FormErrors errors) {
        return SeeOther.show("verification/conflicts/show", new Page(conflict, errors), errors);
    }

    private OpenConflict find(long id) {
        return conflicts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One conflict, with what can be decided. */
    record Page(OpenConflict conflict, FormErrors errors) {
        List<Option> decisions(Texts t) {
            return Arrays.stream(Decision.values())
                    .filter(one -> switch (one) {
                        case MOVE, REFUSE -> true;
                        case CLOSE_HOLDER ->
                            conflict.holder() != null && !conflict.holder().staff();
                        case CLOSE_SECOND -> !conflict.second().staff();
                    })
                    .map(one -> new Option(
                            one.key(),
                            t.get("verification.conflict." + one.key()),
                            t.get("verification.conflict." + one.key() + "-hint")))
                    .toList();
        }
    }
}
