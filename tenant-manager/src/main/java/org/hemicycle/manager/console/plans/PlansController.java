package org.hemicycle.manager.console.plans;

import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.plans.ChangingPlans;
import org.hemicycle.manager.plans.PlanDraft;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** The plans of the installation. */
@Controller("consolePlans")
@Allows(Permission.BILL)
@RequestMapping("/plans")
class PlansController {
    private final Plans plans;
    private final ChangingPlans changing;

    PlansController(Plans plans, ChangingPlans changing) {
        this.plans = plans;
        this.changing = changing;
    }

    @GetMapping
    @Allows(Permission.LOOK)
    ModelAndView list() {
        return new ModelAndView("console/plans/index", Map.of("page", new PlansPage(plans.all(), plans.subscribers())));
    }

    @GetMapping("/new")
    ModelAndView ask() {
        return sheet(PlanDraft.blank(), null, null, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        var form = new PlanForm(sent);
        return after(changing.add(form.draft(), Acting.now()), form, null, redirect);
    }

    @GetMapping("/{key}")
    ModelAndView show(@PathVariable String key) {
        var plan = plan(key);
        return sheet(PlanDraft.of(plan), plan.version(), null, FormErrors.NONE);
    }

    @PostMapping("/{key}")
    ModelAndView change(
            @PathVariable String key,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        var plan = plan(key);
        sent.set("key", key);
        var form = new PlanForm(sent);
        return after(changing.change(plan.key(), form.draft(), version, Acting.now()), form, version, redirect);
    }

    private ModelAndView after(
            ChangingPlans.Outcome outcome, PlanForm form, @Nullable Long version, RedirectAttributes redirect) {
        return switch (outcome) {
            case ChangingPlans.Outcome.Written(var plan) -> {
                redirect.addFlashAttribute(
                        "notice",
                        Notice.success(
                                "plans.saved",
                                plan.name().byLanguage().values().iterator().next()));
                yield new ModelAndView("redirect:/plans");
            }
            case ChangingPlans.Outcome.Invalid(var problems) ->
                sheet(form.draft(), version, form, FieldErrors.of(problems));
            case ChangingPlans.Outcome.Stale(var now) ->
                sheet(form.draft(), now.version(), form, FormErrors.of("", Message.of("plans.stale")));
            case ChangingPlans.Outcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static ModelAndView sheet(
            PlanDraft draft, @Nullable Long version, @Nullable PlanForm written, FormErrors errors) {
        return new ModelAndView(
                "console/plans/form",
                Map.of("page", new PlanSheet(draft, version, written, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Plan plan(String key) {
        return PlanKey.of(key)
                .flatMap(plans::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
