package org.hemicycle.manager.console.fleet;

import java.util.Map;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Allows(Permission.LOOK)
class FleetController {
    private static final int ROWS = 25;
    private static final int RUNS = 10;

    private final Organisations organisations;
    private final Runs runs;
    private final Plans plans;
    private final Installation installation;

    FleetController(Organisations organisations, Runs runs, Plans plans, Installation installation) {
        this.organisations = organisations;
        this.runs = runs;
        this.plans = plans;
        this.installation = installation;
    }

    @GetMapping("/")
    ModelAndView show(@RequestParam Map<String, String> asked) {
        var filters = Filters.of(asked);
        var found = organisations.list(filters.query(ROWS));
        var page = FleetPage.of(filters, found, runs.open(RUNS), plans.all(), installation);
        return new ModelAndView("console/fleet/index", Map.of("page", page));
    }
}
