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
import java.time.Clock;
import java.util.UUID;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.AnsweringOnce;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.organisations.WrongFields;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one organisation may use and has used, for programs. The plan itself is a field of the organisation. */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entitlements of an organisation")
class EntitlementsController {
    private final Organisations organisations;
    private final Plans plans;
    private final ComparingPlans comparing;
    private final GrantingOverrides overrides;
    private final AnsweringOnce once;
    private final WrongFields wrongFields;
    private final Clock clock;

    EntitlementsController(
            Organisations organisations,
            Plans plans,
            ComparingPlans comparing,
            GrantingOverrides overrides,
            AnsweringOnce once,
            WrongFields wrongFields,
            Clock clock) {
        this.organisations = organisations;
        this.plans = plans;
        this.comparing = comparing;
        this.overrides = overrides;
        this.once = once;
        this.wrongFields = wrongFields;
        this.clock = clock;
    }

    @Operation(operationId = "getUsage", summary = "What an organisation has used, beside its limits")
    @ApiResponse(
            responseCode = "200",
            description = "As counted and measured in its cell; used is null while nothing has been measured",
            content = @Content(schema = @Schema(implementation = EntitlementViews.UsageList.class)))
    @GetMapping("/usage")
    ResponseEntity<Object> usage(@PathVariable String id) {
        return ResponseEntity.ok(EntitlementViews.UsageList.of(comparing.usage(tenant(id))));
    }

    @Operation(operationId = "previewPlan", summary = "What another plan would change for an organisation")
    @ApiResponse(
            responseCode = "200",
            description = "Modules gained, lost and read-only, and limits with what is over them; nothing is done",
            content = @Content(schema = @Schema(implementation = EntitlementViews.Preview.class)))
    @GetMapping("/plan-preview")
    ResponseEntity<Object> preview(
            @PathVariable String id, @Parameter(description = "Key of a plan") @RequestParam String plan) {
        return ResponseEntity.ok(EntitlementViews.Preview.of(comparing.compare(tenant(id), plan(plan))));
    }

    @Operation(operationId = "listOverrides", summary = "What operators granted an organisation, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "Those that run and those that have ended",
            content = @Content(schema = @Schema(implementation = EntitlementViews.OverrideList.class)))
    @GetMapping("/overrides")
    ResponseEntity<Object> list(@PathVariable String id) {
        var now = clock.instant();
        return ResponseEntity.ok(new EntitlementViews.OverrideList(overrides.of(tenant(id)).stream()
                .map(granted -> EntitlementViews.OverrideView.of(granted, now))
                .toList()));
    }

    @Operation(
            operationId = "grantOverride",
            summary = "Grant an organisation more than its plan, or take something from it, for a time",
            description =
                    "About a module or about a quota. It ends by itself; one that ran for the same thing ends now.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body get the same answer.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = EntitlementViews.OverrideBody.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Granted; it holds within seconds",
            content = @Content(schema = @Schema(implementation = EntitlementViews.OverrideView.class)))
    @PostMapping(path = "/overrides", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> grant(HttpServletRequest request, @PathVariable String id) throws IOException {
        var tenant = tenant(id);
        var body = JsonBody.read(request.getInputStream());
        var actor = Acting.now();
        return once.answer(request, actor, body.digest(), () -> {
            var reading = new ReadingAnOverride(body.tree());
            var draft = reading.draft();
            if (!reading.problems().isEmpty()) {
                return wrongFields.answer(request, reading.problems());
            }
            return switch (overrides.grant(tenant, draft, actor)) {
                case GrantingOverrides.Outcome.Done(var granted) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(EntitlementViews.OverrideView.of(granted, clock.instant()));
                case GrantingOverrides.Outcome.Invalid(var problems) -> wrongFields.answer(request, problems);
            };
        });
    }

    @Operation(operationId = "endOverride", summary = "End an override before its time")
    @ApiResponse(responseCode = "204", description = "Ended; what the plan says holds again within seconds")
    @DeleteMapping("/overrides/{override}")
    ResponseEntity<Object> end(@PathVariable String id, @PathVariable String override) {
        boolean known = override.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        if (!known || !overrides.end(tenant(id), UUID.fromString(override), Acting.now())) {
            throw new Refusal(Problem.of(404, "problem.unknown-override"));
        }
        return ResponseEntity.noContent().build();
    }

    private Tenant tenant(String id) {
        return organisations
                .find(id)
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-organisation")))
                .tenant();
    }

    private Plan plan(String key) {
        return PlanKey.of(key)
                .flatMap(plans::find)
                .orElseThrow(() -> new Refusal(Problem.of(
                                400,
                                "problem.bad-filter",
                                "plan",
                                String.join(
                                        ", ",
                                        plans.all().stream()
                                                .map(one -> one.key().key())
                                                .toList()))
                        .with("parameter", "plan")));
    }
}
