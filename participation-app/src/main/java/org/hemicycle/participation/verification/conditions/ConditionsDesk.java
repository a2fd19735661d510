package org.hemicycle.participation.verification.conditions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.Conditions;
import org.hemicycle.participation.spaces.Conditions.Condition;
import org.hemicycle.participation.spaces.Conditions.Wanted;
import org.hemicycle.participation.verification.authorisations.Districts;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.participation.verification.authorisations.Normal;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

/** What each action of a component demands of people. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}/components/{component:\\d{1,18}}/conditions")
class ConditionsDesk {
    private static final int OLDEST = 120;
    private final ConditionsOfComponents conditions;
    private final Handlers handlers;
    private final Districts districts;

    ConditionsDesk(ConditionsOfComponents conditions, Handlers handlers, Districts districts) {
        this.conditions = conditions;
        this.handlers = handlers;
        this.districts = districts;
    }

    @GetMapping
    ModelAndView form(@PathVariable("id") long space, @PathVariable("component") long component) {
        var found = find(space, component);
        return new ModelAndView(
                "verification/conditions/form", "page", new ConditionsPage(found, handlers.all(), districts.names()));
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable("id") long space,
            @PathVariable("component") long component,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var found = find(space, component);
        conditions.keep(actor, found, read(found.actions(), new WrittenForm(values)));
        return SeeOther.page(found.path(), flash, Notice.success("verification.conditions.saved"));
    }

    private ConditionsOfComponents.Found find(long space, long component) {
        return conditions.find(space, component).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Conditions read(List<String> actions, WrittenForm form) {
        Map<String, Condition> byAction = new HashMap<>();
        for (var action : actions) {
            var wanted = handlers.all().keySet().stream()
                    .map(Handler::key)
                    .filter(form.chosen(action + ".handlers")::contains)
                    .map(handler -> wanted(handler, action, form))
                    .toList();
            if (!wanted.isEmpty()) {
                byAction.put(action, new Condition(!form.text(action + ".mode").equals("any"), wanted));
            }
        }
        return new Conditions(byAction);
    }

    private Wanted wanted(String handler, String action, WrittenForm form) {
        var known = districts.names();
        var age = form.number(action + ".age");
        return new Wanted(
                handler,
                known.stream()
                        .filter(name -> form.chosen(action + ".districts").contains(Normal.words(name)))
                        .collect(Collectors.toSet()),
                age == null || age < 0 || age > OLDEST ? 0 : age.intValue());
    }
}
