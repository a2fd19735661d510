package org.hemicycle.manager.plans;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Plan;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for programs: what may be written in the fields plan and modules. */
@RestController
@Tag(name = "Plans")
class PlansController {
    /** @param name by language tag */
    record ModuleView(String key, Map<String, String> name) {}

    /** @param modules keys of the optional modules that it allows */
    record PlanView(String key, List<String> modules) {}

    record Catalogue(List<PlanView> plans, List<ModuleView> modules) {}

    @Operation(operationId = "listPlans", summary = "The plans, and the modules that each allows")
    @GetMapping(path = "/api/v1/plans", produces = MediaType.APPLICATION_JSON_VALUE)
    Catalogue list() {
        return new Catalogue(
                Arrays.stream(Plan.values()).map(PlansController::view).toList(),
                Modules.all().stream()
                        .filter(ModuleManifest::optional)
                        .map(module ->
                                new ModuleView(module.key(), module.name().byLanguage()))
                        .toList());
    }

    private static PlanView view(Plan plan) {
        return new PlanView(plan.key(), List.copyOf(new TreeSet<>(plan.allowedModules())));
    }
}
