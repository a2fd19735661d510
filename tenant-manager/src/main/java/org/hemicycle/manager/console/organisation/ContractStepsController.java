package org.hemicycle.manager.console.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.LifeOfAnOrganisation;
import org.hemicycle.manager.organisations.TrialDays;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.Tenant;
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

/** The steps that have to do with the contract: a trial, the choice of a plan, a late payment. */
@Controller
@Allows(Permission.BILL)
@RequestMapping("/organisations/{slug}")
class ContractStepsController {
    private final LifeOfAnOrganisation life;
    private final StepAnswers answers;
    private final TrialDays days;
    private final Plans plans;

    ContractStepsController(LifeOfAnOrganisation life, StepAnswers answers, TrialDays days, Plans plans) {
        this.life = life;
        this.answers = answers;
        this.days = days;
        this.plans = plans;
    }

    @GetMapping("/trial/new")
    ModelAndView askToTryOut(@PathVariable String slug) {
        return StepAnswers.page("trial", StepPage.of(answers.tenant(slug)));
    }

    @PostMapping("/trial")
    ModelAndView tryOut(
            @PathVariable String slug, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var tenant = answers.tenant(slug);
        var until = day(form.getOrDefault("until", ""), tenant);
        if (until.isEmpty()) {
            var wrong = FormErrors.of("until", Message.of("trial.until.wrong", days.last(tenant)));
            return StepAnswers.wrong("trial", tenant, form, wrong);
        }
        var end = TrialDays.end(tenant, until.get());
        var passage = life.tryOut(tenant.id(), StepAnswers.seen(form), end, Acting.now());
        return answers.after(passage, "trial", "trial", form, redirect);
    }

    @GetMapping("/plan-choice/new")
    ModelAndView askForAPlan(@PathVariable String slug) {
        return withPlans(StepAnswers.page("planChoice", StepPage.of(answers.tenant(slug))));
    }

    @PostMapping("/plan-choice")
    ModelAndView choose(
            @PathVariable String slug, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var tenant = answers.tenant(slug);
        var plan = plans.offered().stream()
                .map(Plan::key)
                .filter(key -> key.key().equals(form.get("plan")))
                .findFirst();
        if (plan.isEmpty()) {
            var wrong = FormErrors.of("plan", Message.of("form.missing"));
            return withPlans(StepAnswers.wrong("planChoice", tenant, form, wrong));
        }
        var passage = life.choose(tenant.id(), StepAnswers.seen(form), plan.get(), Acting.now());
        return withPlans(answers.after(passage, "plan-chosen", "planChoice", form, redirect));
    }

    @GetMapping("/past-due/new")
    ModelAndView askWhomToTell(@PathVariable String slug) {
        return StepAnswers.page("pastDue", StepPage.of(answers.tenant(slug)));
    }

    @PostMapping("/past-due")
    ModelAndView fallDue(
            @PathVariable String slug, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var said = form.getOrDefault("audience", "staff").equals("public");
        var passage = life.fallDue(answers.tenant(slug).id(), StepAnswers.seen(form), said, Acting.now());
        return answers.after(passage, "past-due", "pastDue", form, redirect);
    }

    @PostMapping("/settlement")
    ModelAndView settle(
            @PathVariable String slug, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var passage = life.settle(answers.tenant(slug).id(), StepAnswers.seen(form), Acting.now());
        return answers.after(passage, "settled", redirect);
    }

    private ModelAndView withPlans(ModelAndView page) {
        var name = page.getViewName();
        return name == null || name.startsWith("redirect:") ? page : page.addObject("plans", plans.offered());
    }

    private Optional<LocalDate> day(String text, Tenant tenant) {
        try {
            var day = LocalDate.parse(text.strip());
            return day.isBefore(days.first(tenant)) || day.isAfter(days.last(tenant))
                    ? Optional.empty()
                    : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
