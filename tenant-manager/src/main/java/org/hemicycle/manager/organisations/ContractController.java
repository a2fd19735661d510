package org.hemicycle.manager.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The states that have to do with the contract, for programs: on trial, in service, past due. */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "States of an organisation")
class ContractController {
    private final Organisations organisations;
    private final LifeOfAnOrganisation life;
    private final Answers answers;
    private final TrialDays days;
    private final Plans plans;

    ContractController(
            Organisations organisations, LifeOfAnOrganisation life, Answers answers, TrialDays days, Plans plans) {
        this.organisations = organisations;
        this.life = life;
        this.answers = answers;
        this.days = days;
        this.plans = plans;
    }

    /** @param until the last day of the trial, {@code 2026-12-31}, where the organisation is */
    record TrialWish(String until) {}

    /** @param plan the key of a plan that is offered */
    record PlanChoice(String plan) {}

    /** @param saidToThePublic whether visitors read that a payment is late; false unless it is said */
    record PastDueWish(@Nullable Boolean saidToThePublic) {}

    @Operation(
            operationId = "beginTrial",
            summary = "Let an organisation try its space out until a day, or longer than it could",
            description =
                    "From active, suspended or trial. The trial ends by itself: the space is suspended, unless a plan "
                            + "was chosen before.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TrialWish.class)))
    @ApiResponse(
            responseCode = "200",
            description = "On trial",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping(path = "/trial", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> tryOut(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var body = new ReadingAStep(JsonBody.read(request.getInputStream()).tree(), Set.of("until"));
        return step(request, id, tenant -> {
            var day = body.day("until", days.first(tenant), days.last(tenant));
            return body.isWrong()
                    ? answers.invalid(request, body.problems())
                    : answers.of(
                            request,
                            life.tryOut(tenant.id(), seen(ifMatch, tenant), TrialDays.end(tenant, day), Acting.now()));
        });
    }

    @Operation(
            operationId = "choosePlan",
            summary = "End a trial: the organisation has chosen a plan",
            description = "From trial, or from suspended when the trial had ended.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanChoice.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping(path = "/plan-choice", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> choose(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var body = new ReadingAStep(JsonBody.read(request.getInputStream()).tree(), Set.of("plan"));
        var plan = body.plan("plan", plans.offered());
        return step(
                request,
                id,
                tenant -> body.isWrong() || plan.isEmpty()
                        ? answers.invalid(request, body.problems())
                        : answers.of(
                                request, life.choose(tenant.id(), seen(ifMatch, tenant), plan.get(), Acting.now())));
    }

    @Operation(
            operationId = "markPastDue",
            summary = "Say that a payment is late",
            description = "The space stays open; its staff are told, and its public where this is wanted.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PastDueWish.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Past due",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping(path = "/past-due", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> fallDue(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var body = new ReadingAStep(JsonBody.read(request.getInputStream()).tree(), Set.of("saidToThePublic"));
        var said = body.flag("saidToThePublic");
        return step(
                request,
                id,
                tenant -> body.isWrong()
                        ? answers.invalid(request, body.problems())
                        : answers.of(request, life.fallDue(tenant.id(), seen(ifMatch, tenant), said, Acting.now())));
    }

    @Operation(operationId = "settlePastDue", summary = "Say that the payment has come")
    @ApiResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping("/settlement")
    ResponseEntity<Object> settle(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return step(
                request,
                id,
                tenant -> answers.of(request, life.settle(tenant.id(), seen(ifMatch, tenant), Acting.now())));
    }

    private ResponseEntity<Object> step(
            HttpServletRequest request, String id, Function<Tenant, ResponseEntity<Object>> step) {
        return organisations
                .find(id)
                .map(found -> step.apply(found.tenant()))
                .orElseGet(() -> answers.unknown(request));
    }

    private static Seen seen(@Nullable String ifMatch, Tenant tenant) {
        return StatesController.seen(ifMatch, tenant);
    }
}
