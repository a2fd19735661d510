package org.hemicycle.manager.console.organisation;

import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Changing;
import org.hemicycle.manager.organisations.ChangingAnOrganisation;
import org.hemicycle.manager.organisations.Draft;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.organisations.Passage;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another name for an organisation; its short name stays with it for ever. */
@Controller
@Allows(Permission.CHANGE)
@RequestMapping("/organisations/{slug}/name")
class NameController {
    private final Organisations organisations;
    private final ChangingAnOrganisation changing;
    private final StepAnswers answers;

    NameController(Organisations organisations, ChangingAnOrganisation changing, StepAnswers answers) {
        this.organisations = organisations;
        this.changing = changing;
        this.answers = answers;
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable String slug) {
        return StepAnswers.page("name", StepPage.of(answers.tenant(slug)));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String slug, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var found = organisations.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var tenant = found.tenant();
        var seen = StepAnswers.seen(form).version();
        var draft = Draft.of(found).withName(HandingOverStepController.names(form));
        return switch (changing.change(tenant.id(), draft, seen < 0 ? tenant.version() : seen, Acting.now())) {
            case Changing.Changed changed ->
                answers.after(
                        new Passage.Passed(changed.tenant(), java.util.Optional.empty()),
                        "renamed",
                        "name",
                        form,
                        redirect);
            case Changing.Invalid invalid ->
                StepAnswers.wrong("name", tenant, form, HandingOverStepController.errors(invalid.problems()));
            case Changing.Stale stale ->
                answers.after(new Passage.Stale(stale.now(), stale.since()), "renamed", "name", form, redirect);
            case Changing.Taken _, Changing.NotNow _ ->
                answers.after(new Passage.Refused(tenant, ""), "renamed", "name", form, redirect);
            case Changing.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
