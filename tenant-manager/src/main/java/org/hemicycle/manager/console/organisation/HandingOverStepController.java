package org.hemicycle.manager.console.organisation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.HandingOver;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands a space over to another organisation, with a page that says what becomes of whom. */
@Controller
@Allows(Permission.CHANGE)
@RequestMapping("/organisations/{slug}/succession")
class HandingOverStepController {
    private final HandingOver handingOver;
    private final StepAnswers answers;

    HandingOverStepController(HandingOver handingOver, StepAnswers answers) {
        this.handingOver = handingOver;
        this.answers = answers;
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable String slug) {
        return StepAnswers.page("succession", StepPage.of(answers.tenant(slug)));
    }

    @PostMapping
    ModelAndView begin(@PathVariable String slug, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var tenant = answers.tenant(slug);
        var wish = wish(form);
        var errors = errors(handingOver.check(tenant, wish));
        if (!form.getOrDefault("confirmation", "").strip().equals(slug)) {
            errors = errors.and("confirmation", Message.of("deletion.confirmation.wrong", slug));
        }
        if (!errors.isEmpty()) {
            return StepAnswers.wrong("succession", tenant, form, errors);
        }
        var passage = handingOver.begin(tenant.id(), StepAnswers.seen(form), wish, Acting.now());
        return answers.after(passage, "handed-over", "succession", form, redirect);
    }

    static FormErrors errors(List<FieldProblem> problems) {
        var errors = FormErrors.NONE;
        for (var problem : problems) {
            var field = switch (problem.field()) {
                case "/kind" -> "kind";
                case "/name/fr" -> "nameFr";
                case "/name/en" -> "nameEn";
                case "/administrator/name" -> "administratorName";
                case "/administrator/email" -> "administratorEmail";
                case "/answerDays" -> "answerDays";
                case "/slug" -> "cloneSlug";
                default -> "keep";
            };
            errors = errors.and(
                    field, Message.of(problem.message(), problem.arguments().toArray()));
        }
        return errors;
    }

    static Map<String, String> names(Map<String, String> form) {
        var names = new HashMap<String, String>();
        names.put("fr", form.getOrDefault("nameFr", "").strip());
        names.put("en", form.getOrDefault("nameEn", "").strip());
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private static HandingOver.Wish wish(Map<String, String> form) {
        var days = form.getOrDefault("answerDays", "").strip();
        var keep = Arrays.stream(form.getOrDefault("keep", "").split("\\s+"))
                .filter(address -> !address.isEmpty())
                .toList();
        return new HandingOver.Wish(
                form.getOrDefault("kind", ""),
                names(form),
                form.getOrDefault("administratorName", ""),
                form.getOrDefault("administratorEmail", "").strip(),
                keep,
                days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0);
    }
}
