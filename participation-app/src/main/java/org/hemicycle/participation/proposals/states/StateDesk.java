package org.hemicycle.participation.proposals.states;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
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

/** The states of a component, in the administration of its space. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}/components/{component:\\d{1,18}}/states")
class StateDesk {
    private final CustomStates states;
    private final ShowingStates showing;

    StateDesk(CustomStates states, ShowingStates showing) {
        this.states = states;
        this.showing = showing;
    }

    @GetMapping
    ModelAndView index(@PathVariable("id") long space, @PathVariable("component") long component) {
        return page(space, component, null, StateDraft.EMPTY, FormErrors.NONE);
    }

    @GetMapping("/{state:\\d{1,18}}")
    ModelAndView form(
            @PathVariable("id") long space,
            @PathVariable("component") long component,
            @PathVariable("state") long number) {
        return page(space, component, number, StateDraft.of(state(space, component, number)), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable("id") long space,
            @PathVariable("component") long component,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var draft = StateDraft.of(new WrittenForm(values), languages());
        var errors = draft.check(languages());
        if (!errors.isEmpty()) {
            return page(space, component, null, draft, errors);
        }
        var found = showing.component(space, component).orElseThrow(StateDesk::missing);
        states.add(actor, found.id(), draft);
        return SeeOther.page(path(space, component), flash, Notice.success("proposals.states.added"));
    }

    @PostMapping("/{state:\\d{1,18}}")
    ModelAndView change(
            @PathVariable("id") long space,
            @PathVariable("component") long component,
            @PathVariable("state") long number,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var state = state(space, component, number);
        var draft = StateDraft.of(new WrittenForm(values), languages());
        var errors = draft.check(languages());
        if (!errors.isEmpty()) {
            return page(space, component, number, draft, errors);
        }
        states.change(actor, state, draft);
        return SeeOther.page(path(space, component), flash, Notice.success("proposals.states.changed"));
    }

    @PostMapping("/{state:\\d{1,18}}/rise")
    ModelAndView raise(
            @PathVariable("id") long space,
            @PathVariable("component") long component,
            @PathVariable("state") long number,
            @AuthenticationPrincipal SignedIn actor) {
        states.raise(actor, state(space, component, number));
        return SeeOther.page(path(space, component));
    }

    @DeleteMapping("/{state:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long space,
            @PathVariable("component") long component,
            @PathVariable("state") long number,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        states.remove(actor, state(space, component, number));
        return SeeOther.page(path(space, component), flash, Notice.success("proposals.states.removed"));
    }

    private CustomState state(long space, long component, long number) {
        return showing.component(space, component)
                .flatMap(found -> states.find(number).filter(state -> state.component() == found.id()))
                .orElseThrow(StateDesk::missing);
    }

    private ModelAndView page(long space, long component, @Nullable Long edited, StateDraft draft, FormErrors errors) {
        var page = showing.page(space, component, edited, draft, errors).orElseThrow(StateDesk::missing);
        return SeeOther.show("proposals/states/index", page, errors);
    }

    private static String path(long space, long component) {
        return "/admin/spaces/" + space + "/components/" + component + "/states";
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
