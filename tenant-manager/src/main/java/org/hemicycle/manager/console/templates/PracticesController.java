package org.hemicycle.manager.console.templates;

import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.templates.Practice;
import org.hemicycle.manager.templates.SharedPractices;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
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

/** The practices that organisations offer: looked at here before others see them. */
@Controller("consolePractices")
@Allows(Permission.CHANGE)
@RequestMapping("/shared-practices")
class PracticesController {
    private final SharedPractices practices;

    PracticesController(SharedPractices practices) {
        this.practices = practices;
    }

    @GetMapping
    @Allows(Permission.LOOK)
    ModelAndView list() {
        return new ModelAndView("console/templates/practices", Map.of("page", new PracticesPage(practices.list(""))));
    }

    @GetMapping("/{id}")
    @Allows(Permission.LOOK)
    ModelAndView show(@PathVariable String id) {
        return page(practice(id), "", FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/{id}/approval")
    ModelAndView approve(@PathVariable String id, @RequestParam long revision, RedirectAttributes redirect) {
        return after(practices.approve(practice(id), revision, Acting.now()), practice(id), "", redirect);
    }

    @PostMapping("/{id}/refusal")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        var found = practice(id);
        var decision = found.isShared()
                ? practices.takeBack(found, revision, reason, Acting.now())
                : practices.refuse(found, revision, reason, Acting.now());
        return after(decision, found, reason, redirect);
    }

    private static ModelAndView after(
            SharedPractices.Decision decision, Practice before, String reason, RedirectAttributes redirect) {
        return switch (decision) {
            case SharedPractices.Decision.Done(var practice) -> {
                redirect.addFlashAttribute("notice", Notice.success("practices.done." + practice.state()));
                yield new ModelAndView("redirect:/shared-practices");
            }
            case SharedPractices.Decision.Invalid(var problem) ->
                page(
                        before,
                        reason,
                        FormErrors.of("reason", new Message(problem.message(), problem.arguments())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case SharedPractices.Decision.Stale(var now) ->
                page(now, reason, FormErrors.of("", Message.of("practices.stale")), HttpStatus.CONFLICT);
        };
    }

    private static ModelAndView page(Practice practice, String reason, FormErrors errors, HttpStatus status) {
        return new ModelAndView(
                "console/templates/practice", Map.of("page", new PracticePage(practice, reason, errors)), status);
    }

    private Practice practice(String id) {
        return practices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
