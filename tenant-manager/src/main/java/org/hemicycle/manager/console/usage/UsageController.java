package org.hemicycle.manager.console.usage;

import java.util.Map;
import org.hemicycle.manager.fleet.FleetUsage;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller("consoleUsage")
@Allows(Permission.LOOK)
class UsageController {
    private static final int ROWS = 50;

    private final FleetUsage usage;

    UsageController(FleetUsage usage) {
        this.usage = usage;
    }

    @GetMapping("/usage")
    ModelAndView list(
            @RequestParam(defaultValue = "") String sort, @RequestParam(required = false) @Nullable String after) {
        var by = FleetUsage.Measure.of(sort).orElse(FleetUsage.Measure.STORAGE);
        var page = new UsagePage(by, usage.list(by, after, ROWS), after);
        return new ModelAndView("console/usage/index", Map.of("page", page));
    }
}
