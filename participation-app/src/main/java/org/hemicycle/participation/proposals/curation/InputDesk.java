package org.hemicycle.participation.proposals.curation;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.answers.Answers;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of all proposals of one's spaces, and what is done with many of them at once. */
@Controller
@Needs(value = Power.ANSWER, inSpaces = true)
@RequestMapping("/admin/proposals")
class InputDesk {
    private final Inputs inputs;
    private final Handling handling;
    private final Answers answers;

    InputDesk(Inputs inputs, Handling handling, Answers answers) {
        this.inputs = inputs;
        this.handling = handling;
        this.answers = answers;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn reader) {
        var page = inputs.page(reader.powers().scope(Power.ANSWER), InputQuery.of(parameters));
        return new ModelAndView("proposals/curation/index", "page", page);
    }

    @PostMapping("/selection/theme")
    @InSilence
    ModelAndView theme(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        long theme = number(form, "newTheme");
        return done(form, actor, flash, "themed", those -> handling.putUnder(actor, those, theme == 0 ? null : theme));
    }

    @PostMapping("/selection/evaluator")
    @InSilence
    ModelAndView assign(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return done(
                form, actor, flash, "assigned", those -> handling.assign(actor, those, number(form, "newEvaluator")));
    }

    @PostMapping("/selection/evaluator/removal")
    @InSilence
    ModelAndView unassign(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return done(
                form,
                actor,
                flash,
                "unassigned",
                those -> handling.unassign(actor, those, number(form, "newEvaluator")));
    }

    @PostMapping("/selection/answers")
    ModelAndView publish(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return done(form, actor, flash, "published", those -> answers.publish(actor, those));
    }

    @PostMapping("/selection/hiding")
    @InSilence
    ModelAndView hide(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return done(form, actor, flash, "hidden", those -> handling.hide(actor, those));
    }

    @PostMapping("/selection/showing")
    ModelAndView show(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return done(form, actor, flash, "shown", those -> handling.show(actor, those));
    }

    /** Leads to the page where what is chosen is merged. */
    @PostMapping("/selection/merging")
    @InSilence
    ModelAndView merge(@RequestParam MultiValueMap<String, String> form, RedirectAttributes flash) {
        return next("merging", Selection.of(form), flash);
    }

    /** Leads to the page where what is chosen is copied. */
    @PostMapping("/selection/copies")
    @InSilence
    ModelAndView copy(@RequestParam MultiValueMap<String, String> form, RedirectAttributes flash) {
        return next("copies", Selection.of(form), flash);
    }

    private static ModelAndView next(String step, Selection selection, RedirectAttributes flash) {
        return selection.ticked().isEmpty() && !selection.all()
                ? nothing(selection, flash)
                : SeeOther.page("/admin/proposals/" + step + "?" + selection.query());
    }

    private ModelAndView done(
            MultiValueMap<String, String> form,
            SignedIn actor,
            RedirectAttributes flash,
            String deed,
            ToIntFunction<List<Long>> handling) {
        var selection = Selection.of(form);
        var those = selection.numbers(inputs, actor.powers().scope(Power.ANSWER));
        if (those.isEmpty()) {
            return nothing(selection, flash);
        }
        int changed = handling.applyAsInt(those);
        return SeeOther.page(
                selection.filters().address(null),
                flash,
                Notice.success("proposals.inputs.done." + deed, changed, those.size() - changed));
    }

    private static ModelAndView nothing(Selection selection, RedirectAttributes flash) {
        return SeeOther.page(
                selection.filters().address(null), flash, Notice.warning("proposals.inputs.nothing-chosen"));
    }

    private static long number(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}
