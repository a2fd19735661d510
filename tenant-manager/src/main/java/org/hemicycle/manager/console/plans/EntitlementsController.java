package org.hemicycle.manager.console.plans;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Changing;
import org.hemicycle.manager.organisations.ChangingAnOrganisation;
import org.hemicycle.manager.organisations.Draft;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.plans.ComparingPlans;
import org.hemicycle.manager.plans.GrantingOverrides;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of one organisation: what it may use, what it has used, another plan, what is granted for a time. */
@Controller("consoleEntitlements")
@Allows(Permission.BILL)
@RequestMapping("/organisations/{slug}")
class EntitlementsController {
    private final Organisations organisations;
    private final ChangingAnOrganisation changing;
    private final Plans plans;
    private final ComparingPlans comparing;
    private final GrantingOverrides overrides;
    private final Clock clock;

    EntitlementsController(
            Organisations organisations,
            ChangingAnOrganisation changing,
            Plans plans,
            ComparingPlans comparing,
            GrantingOverrides overrides,
            Clock clock) {
        this.organisations = organisations;
        this.changing = changing;
        this.plans = plans;
        this.comparing = comparing;
        this.overrides = overrides;
        this.clock = clock;
    }

    @GetMapping("/plan")
    @Allows(Permission.LOOK)
    ModelAndView show(@PathVariable String slug) {
        var tenant = enrolment(slug).tenant();
        var page = new EntitlementsPage(tenant, comparing.usage(tenant), overrides.of(tenant), clock.instant());
        return new ModelAndView("console/plans/entitlements", Map.of("page", page));
    }

    @GetMapping("/plan/new")
    ModelAndView ask(@PathVariable String slug, @RequestParam(defaultValue = "") String plan) {
        return change(enrolment(slug).tenant(), plan, false);
    }

    @PostMapping("/plan")
    ModelAndView change(
            @PathVariable String slug,
            @RequestParam String plan,
            @RequestParam long version,
            RedirectAttributes redirect) {
        var enrolment = enrolment(slug);
        var tenant = enrolment.tenant();
        var wanted = plan(plan);
        var draft = Draft.of(enrolment).withPlan(wanted.key().key());
        var outcome = changing.change(tenant.id(), draft, version, Acting.now());
        if (outcome instanceof Changing.Stale) {
            return change(tenant, plan, true);
        }
        redirect.addFlashAttribute(
                "notice",
                outcome instanceof Changing.Changed
                        ? Notice.success("plan-change.done")
                        : Notice.warning("organisation.notice.refused"));
        return new ModelAndView("redirect:/organisations/" + tenant.slug() + "/plan");
    }

    @GetMapping("/overrides/new")
    ModelAndView askForOverride(@PathVariable String slug, @RequestParam(defaultValue = "module") String about) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.set("about", about);
        return override(enrolment(slug).tenant(), new OverrideForm(sent), FormErrors.NONE);
    }

    @PostMapping("/overrides")
    ModelAndView grant(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        var tenant = enrolment(slug).tenant();
        var form = new OverrideForm(sent);
        return switch (overrides.grant(tenant, form.draft(), Acting.now())) {
            case GrantingOverrides.Outcome.Done _ -> back(tenant, Notice.success("overrides.granted"), redirect);
            case GrantingOverrides.Outcome.Invalid(var problems) -> override(tenant, form, FieldErrors.of(problems));
        };
    }

    @PostMapping("/overrides/{id}/end")
    ModelAndView end(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        var tenant = enrolment(slug).tenant();
        boolean ended = overrides.end(tenant, id, Acting.now());
        return back(
                tenant, ended ? Notice.success("overrides.ended") : Notice.warning("overrides.over-already"), redirect);
    }

    private ModelAndView change(Tenant tenant, String plan, boolean stale) {
        var chosen = PlanKey.of(plan).flatMap(plans::find).orElse(null);
        var change = chosen == null ? null : comparing.compare(tenant, chosen);
        var page = new PlanChangePage(tenant, plans.offered(), change, stale);
        return new ModelAndView(
                "console/plans/change", Map.of("page", page), stale ? HttpStatus.CONFLICT : HttpStatus.OK);
    }

    private static ModelAndView override(Tenant tenant, OverrideForm form, FormErrors errors) {
        return new ModelAndView(
                "console/plans/override",
                Map.of("page", new OverridePage(tenant, form, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView back(Tenant tenant, Notice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/organisations/" + tenant.slug() + "/plan");
    }

    private Plan plan(String key) {
        return PlanKey.of(key)
                .flatMap(plans::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Enrolment enrolment(String slug) {
        return organisations.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
