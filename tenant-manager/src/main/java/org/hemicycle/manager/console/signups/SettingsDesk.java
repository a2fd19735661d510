package org.hemicycle.manager.console.signups;

import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.signup.ReadingSettings;
import org.hemicycle.manager.signup.SettingsOfSignup;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Allows(Permission.CHANGE)
@RequestMapping("/signups/settings")
class SettingsDesk {
    private final SettingsOfSignup settings;
    private final Plans plans;
    private final Installation installation;

    SettingsDesk(SettingsOfSignup settings, Plans plans, Installation installation) {
        this.settings = settings;
        this.plans = plans;
        this.installation = installation;
    }

    @GetMapping
    ModelAndView show() {
        return page(SettingsForm.of(settings.now()), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView change(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        var form = SettingsForm.of(sent);
        var reading = new ReadingSettings(form.tree(), settings.now(), plans.offered());
        var wanted = reading.read();
        if (!reading.problems().isEmpty()) {
            return page(form, errors(reading.problems()));
        }
        if (!settings.change(wanted, form.seen(), Acting.now())) {
            return page(SettingsForm.of(settings.now()), FormErrors.of("", Message.of("signups.settings.stale")));
        }
        redirect.addFlashAttribute("notice", Notice.success("signups.settings.changed"));
        return new ModelAndView("redirect:/signups/settings");
    }

    private static FormErrors errors(List<FieldProblem> problems) {
        var errors = FormErrors.NONE;
        for (var problem : problems) {
            var field = problem.field().split("/", 3)[1];
            errors = errors.and(
                    field, Message.of(problem.message(), problem.arguments().toArray()));
        }
        return errors;
    }

    private ModelAndView page(SettingsForm form, FormErrors errors) {
        var page = new SettingsPage(
                form, plans.offered(), installation.manager("/signup").toString(), errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("console/signups/settings", Map.of("page", page), status);
    }
}
