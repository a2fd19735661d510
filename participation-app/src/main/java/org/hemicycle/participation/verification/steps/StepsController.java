package org.hemicycle.participation.verification.steps;

import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.spaces.Conditions.Condition;
import org.hemicycle.participation.spaces.Conditions.Wanted;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.verification.Demands;
import org.hemicycle.participation.verification.Requirements;
import org.hemicycle.participation.verification.authorisations.Way;
import org.hemicycle.participation.verification.authorisations.Ways;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Leads somebody through what an action demands, one step after the other; who has it all goes on at once. */
@Controller
class StepsController {
    private final Requirements requirements;
    private final Spaces spaces;
    private final Ways ways;

    StepsController(Requirements requirements, Spaces spaces, Ways ways) {
        this.requirements = requirements;
        this.spaces = spaces;
        this.ways = ways;
    }

    @GetMapping("/account/verifications/steps")
    ModelAndView steps(
            @RequestParam("component") long component,
            @RequestParam("action") String action,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person) {
        var place = spaces.place(component).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var onward = next == null || next.isBlank()
                ? place.spacePath()
                : Next.of(next).path();
        var demands = requirements.of(place, person);
        if (demands.of(action).isFree()) {
            return SeeOther.page(onward);
        }
        var condition = place.conditions().of(action);
        var here = "/account/verifications/steps?component=%d&action=%s&next=%s"
                .formatted(component, Requests.encoded(action), Requests.encoded(onward));
        var known = ways.of(person.id());
        var steps = condition.wanted().stream()
                .flatMap(wanted -> known.stream()
                        .filter(way -> way.key().equals(wanted.handler()))
                        .map(way -> step(way, demands, condition, wanted)))
                .toList();
        var page = new StepsPage(place, condition, steps, demands.of(action), onward, here);
        return SeeOther.show("verification/steps/show", page, FormErrors.NONE);
    }

    private static StepsPage.Step step(Way way, Demands demands, Condition condition, Wanted wanted) {
        boolean unsuitable = demands.isUnsuitable(condition, wanted);
        return new StepsPage.Step(way, wanted, way.holds() && !unsuitable, unsuitable);
    }
}
