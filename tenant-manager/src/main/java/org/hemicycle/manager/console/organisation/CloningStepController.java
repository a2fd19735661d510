package org.hemicycle.manager.console.organisation;

import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Cloning;
import org.hemicycle.manager.organisations.Opening;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Opens a copy of an organisation, whole or for training. */
@Controller
@Allows(Permission.CHANGE)
@RequestMapping("/organisations/{slug}/copies")
class CloningStepController {
    private final Organisations organisations;
    private final Cloning cloning;
    private final StepAnswers answers;

    CloningStepController(Organisations organisations, Cloning cloning, StepAnswers answers) {
        this.organisations = organisations;
        this.cloning = cloning;
        this.answers = answers;
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable String slug) {
        return StepAnswers.page("copy", StepPage.of(answers.tenant(slug)));
    }

    @PostMapping
    ModelAndView open(@PathVariable String slug, @RequestParam Map<String, String> form) {
        var source = organisations.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wish = new Cloning.Wish(
                form.getOrDefault("cloneSlug", "").strip(),
                HandingOverStepController.names(form),
                form.getOrDefault("administratorName", "").strip(),
                form.getOrDefault("administratorEmail", "").strip(),
                form.getOrDefault("people", "none").equals("none"));
        return switch (cloning.open(source, wish, Acting.now())) {
            case Opening.Opened opened -> new ModelAndView("redirect:/runs/" + opened.run());
            case Opening.Invalid invalid ->
                StepAnswers.wrong("copy", source.tenant(), form, HandingOverStepController.errors(invalid.problems()));
            case Opening.Taken taken ->
                StepAnswers.wrong(
                        "copy", source.tenant(), form, HandingOverStepController.errors(List.of(taken.problem())));
            case Opening.NoRoom() ->
                StepAnswers.wrong(
                        "copy", source.tenant(), form, FormErrors.of("cloneSlug", Message.of("opening.no-room")));
        };
    }
}
