package org.hemicycle.manager.console.signups;

import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Plain;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.signup.Confirmation;
import org.hemicycle.manager.signup.DecidingOnSignups;
import org.hemicycle.manager.signup.SettingsOfSignup;
import org.hemicycle.manager.signup.Signup;
import org.hemicycle.manager.signup.Signups;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
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

@Controller
@Allows(Permission.OPEN)
@RequestMapping("/signups")
class SignupsDesk {
    private static final int PAGE = 50;

    private final Signups signups;
    private final DecidingOnSignups deciding;
    private final SettingsOfSignup settings;

    SignupsDesk(Signups signups, DecidingOnSignups deciding, SettingsOfSignup settings) {
        this.signups = signups;
        this.deciding = deciding;
        this.settings = settings;
    }

    @GetMapping
    @Allows(Permission.LOOK)
    ModelAndView list(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(required = false) @Nullable UUID before) {
        var wanted = SignupsPage.STATES.contains(state) ? state : "waiting";
        var found = signups.list(wanted, before, PAGE + 1);
        var page = new SignupsPage(
                found.size() > PAGE ? found.subList(0, PAGE) : found,
                found.size() > PAGE,
                before != null,
                wanted,
                signups.counts(),
                settings.now().open());
        return new ModelAndView("console/signups/index", Map.of("page", page));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    @Allows(Permission.LOOK)
    ModelAndView show(@PathVariable UUID id) {
        var signup = find(id);
        return page(signup, signup.slug(), "", FormErrors.NONE);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/approval")
    ModelAndView approve(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String slug, RedirectAttributes redirect) {
        return switch (deciding.approve(id, slug.strip(), Acting.now())) {
            case Confirmation.Opened opened ->
                SignupPage.run(opened.signup())
                        .map(run -> new ModelAndView("redirect:/runs/" + run))
                        .orElseGet(() -> back(id));
            case Confirmation.Refused(var signup, var problems) -> page(signup, slug, "", errors(problems.getFirst()));
            case Confirmation.NoRoom(var signup) ->
                page(signup, slug, "", FormErrors.of("slug", Message.of("opening.no-room")));
            case Confirmation.Waiting _, Confirmation.Already _ -> decided(id, redirect);
            case Confirmation.Gone() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/refusal")
    ModelAndView refuse(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        if (!Plain.isLine(reason, DecidingOnSignups.LONGEST_REASON)) {
            var signup = find(id);
            var wrong = Message.of("signups.reason.wrong", DecidingOnSignups.LONGEST_REASON);
            return page(signup, signup.slug(), reason, FormErrors.of("reason", wrong));
        }
        if (deciding.refuse(id, reason.strip(), Acting.now()) instanceof Confirmation.Already) {
            return decided(id, redirect);
        }
        redirect.addFlashAttribute("notice", Notice.success("signups.refused"));
        return new ModelAndView("redirect:/signups");
    }

    private static ModelAndView decided(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", Notice.warning("signups.decided"));
        return back(id);
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/signups/" + id);
    }

    private static FormErrors errors(FieldProblem problem) {
        return FormErrors.of(
                "slug", Message.of(problem.message(), problem.arguments().toArray()));
    }

    private static ModelAndView page(Signup signup, String slug, String reason, FormErrors errors) {
        var page = new SignupPage(signup, slug, reason, errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("console/signups/show", Map.of("page", page), status);
    }

    private Signup find(UUID id) {
        return signups.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
