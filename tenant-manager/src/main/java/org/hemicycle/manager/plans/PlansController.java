package org.hemicycle.manager.plans;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.AnsweringOnce;
import org.hemicycle.manager.organisations.WrongFields;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans for programs: list, look at, add, change. A plan that is not offered any more stays with those who have it. */
@RestController
@RequestMapping(path = "/api/v1/plans", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Plans")
class PlansController {
    private final Plans plans;
    private final ChangingPlans changing;
    private final AnsweringOnce once;
    private final WrongFields wrongFields;
    private final Problems problems;
    private final Installation installation;

    PlansController(
            Plans plans,
            ChangingPlans changing,
            AnsweringOnce once,
            WrongFields wrongFields,
            Problems problems,
            Installation installation) {
        this.plans = plans;
        this.changing = changing;
        this.once = once;
        this.wrongFields = wrongFields;
        this.problems = problems;
        this.installation = installation;
    }

    /** @param name by language tag */
    record ModuleView(String key, Map<String, String> name) {}

    record Catalogue(List<PlanView> plans, List<ModuleView> modules) {}

    @Operation(operationId = "listPlans", summary = "The plans, and the modules that each allows")
    @GetMapping
    Catalogue list() {
        return new Catalogue(
                plans.all().stream().map(PlanView::of).toList(),
                Modules.all().stream()
                        .filter(ModuleManifest::optional)
                        .map(module ->
                                new ModuleView(module.key(), module.name().byLanguage()))
                        .toList());
    }

    @Operation(operationId = "getPlan", summary = "One plan, by its key")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @GetMapping("/{key}")
    ResponseEntity<Object> get(@PathVariable String key) {
        return shown(plan(key));
    }

    @Operation(operationId = "addPlan", summary = "Add a plan")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body get the same answer.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanView.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> add(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream());
        var actor = Acting.now();
        return once.answer(request, actor, body.digest(), () -> {
            var reading = new ReadingAPlan();
            var draft = reading.read(body.tree(), PlanDraft.blank(), true);
            return reading.problems().isEmpty()
                    ? answer(request, changing.add(draft, actor), true)
                    : wrongFields.answer(request, reading.problems());
        });
    }

    @Operation(
            operationId = "changePlan",
            summary = "Change a plan",
            description =
                    "A JSON merge patch (RFC 7396). A module that is taken out becomes read-only in the organisations "
                            + "that use it; no data are removed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Changed; it holds within seconds for all who have the plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @PatchMapping(
            path = "/{key}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<Object> change(
            HttpServletRequest request,
            @PathVariable String key,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch)
            throws IOException {
        var plan = plan(key);
        long version = EntityTag.expected(ifMatch, plan::version);
        var reading = new ReadingAPlan();
        var tree = JsonBody.read(request.getInputStream()).tree();
        var draft = reading.read(tree, PlanDraft.of(plan), false);
        return reading.problems().isEmpty() || version != plan.version()
                ? answer(request, changing.change(plan.key(), draft, version, Acting.now()), false)
                : wrongFields.answer(request, reading.problems());
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, ChangingPlans.Outcome outcome, boolean added) {
        return switch (outcome) {
            case ChangingPlans.Outcome.Written(var plan) -> added ? created(plan) : shown(plan);
            case ChangingPlans.Outcome.Invalid(var wrong) -> wrongFields.answer(request, wrong);
            case ChangingPlans.Outcome.Stale(var now) ->
                problems.answer(
                        request,
                        Problem.of(412, "problem.stale-plan")
                                .with("currentETag", EntityTag.of(now.version()))
                                .with("current", PlanView.of(now)));
            case ChangingPlans.Outcome.Unknown() -> problems.answer(request, Problem.of(404, "problem.unknown-plan"));
        };
    }

    private ResponseEntity<Object> created(Plan plan) {
        return ResponseEntity.created(installation.manager("/api/v1/plans/" + plan.key()))
                .eTag(EntityTag.of(plan.version()))
                .body(PlanView.of(plan));
    }

    private static ResponseEntity<Object> shown(Plan plan) {
        return ResponseEntity.ok().eTag(EntityTag.of(plan.version())).body(PlanView.of(plan));
    }

    private Plan plan(String key) {
        return PlanKey.of(key)
                .flatMap(plans::find)
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-plan")));
    }
}
