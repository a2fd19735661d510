package org.hemicycle.manager.console.fleet;

import java.util.Map;
import org.hemicycle.manager.fleet.Issues;
import org.hemicycle.manager.operators.Operator;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.runs.Runs;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Allows(Permission.LOOK)
class FleetController {
    private static final int ROWS = 25;
    private static final int RUNS = 10;

    /** More than these are not counted: nobody looks at all of ten thousand to say a number. */
    private static final int COUNTED = 1000;

    private final Organisations organisations;
    private final Issues issues;
    private final SavedViews views;
    private final Runs runs;
    private final Plans plans;
    private final Installation installation;

    FleetController(
            Organisations organisations,
            Issues issues,
            SavedViews views,
            Runs runs,
            Plans plans,
            Installation installation) {
        this.organisations = organisations;
        this.issues = issues;
        this.views = views;
        this.runs = runs;
        this.plans = plans;
        this.installation = installation;
    }

    @GetMapping("/")
    ModelAndView show(@RequestParam Map<String, String> asked, @AuthenticationPrincipal Operator reader) {
        var filters = Filters.of(asked);
        var query = filters.query(ROWS);
        var found = organisations.list(query);
        var ids = found.items().stream().map(one -> one.tenant().id().value()).toList();
        var page = FleetPage.of(
                filters,
                found,
                new FleetPage.Count(organisations.count(query, COUNTED + 1), COUNTED),
                issues.of(ids),
                views.of(reader.id()),
                runs.open(RUNS),
                new FleetPage.Offer(plans.all(), organisations.places()),
                installation);
        return new ModelAndView("console/fleet/index", Map.of("page", page));
    }

    @PostMapping("/views")
    @Allows(Permission.OWN)
    ModelAndView keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal Operator reader,
            RedirectAttributes redirect) {
        var address = Filters.of(asked).first();
        redirect.addFlashAttribute(
                "notice",
                views.keep(reader.id(), name.strip(), address)
                        ? Notice.success("fleet.views.kept", name.strip())
                        : Notice.warning("fleet.views.wrong", SavedViews.NAME_AT_MOST, SavedViews.AT_MOST));
        return new ModelAndView("redirect:" + address);
    }

    @PostMapping("/views/{id}/removal")
    @Allows(Permission.OWN)
    ModelAndView forget(
            @PathVariable java.util.UUID id, @AuthenticationPrincipal Operator reader, RedirectAttributes redirect) {
        views.forget(reader.id(), id);
        redirect.addFlashAttribute("notice", Notice.success("fleet.views.forgotten"));
        return new ModelAndView("redirect:/");
    }
}
