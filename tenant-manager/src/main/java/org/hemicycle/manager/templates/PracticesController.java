package org.hemicycle.manager.templates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.templates.PracticeContent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shared practices for programs: look, approve, refuse, take back. */
@RestController
@RequestMapping(path = "/api/v1/shared-practices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Shared practices")
class PracticesController {
    private final SharedPractices practices;
    private final Problems problems;

    PracticesController(SharedPractices practices, Problems problems) {
        this.practices = practices;
        this.problems = problems;
    }

    /**
     * A practice in the API.
     *
     * @param organisation identifier of the one that offers it
     * @param state {@code offered}, {@code shared}, {@code refused} or {@code withdrawn}
     */
    record PracticeView(
            UUID id,
            String organisation,
            Map<String, String> organisationName,
            Map<String, String> name,
            Map<String, String> description,
            String licence,
            PracticeContent content,
            String state,
            @Nullable String reason,
            Instant offeredAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static PracticeView of(Practice practice) {
            return new PracticeView(
                    practice.id(),
                    practice.tenant().value(),
                    practice.organisation().byLanguage(),
                    practice.name().byLanguage(),
                    practice.description().byLanguage(),
                    practice.licence(),
                    practice.content(),
                    practice.state(),
                    practice.reason(),
                    practice.offeredAt(),
                    practice.decidedBy(),
                    practice.decidedAt());
        }
    }

    record PracticeList(List<PracticeView> items) {}

    /** @param reason for the organisation, 3 to 500 characters */
    record ReasonView(String reason) {}

    @Operation(operationId = "listSharedPractices", summary = "Practices that organisations offer, newest first")
    @GetMapping
    PracticeList list(
            @Parameter(description = "offered, shared, refused or withdrawn") @RequestParam(defaultValue = "")
                    String state) {
        if (!state.isEmpty() && !Practice.STATES.contains(state)) {
            throw new Refusal(Problem.of(400, "problem.bad-filter", "state", String.join(", ", Practice.STATES)));
        }
        return new PracticeList(
                practices.list(state).stream().map(PracticeView::of).toList());
    }

    @Operation(operationId = "getSharedPractice", summary = "One practice, with all that would be shown to others")
    @ApiResponse(
            responseCode = "200",
            description = "The practice; its ETag is needed to decide",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @GetMapping("/{id}")
    ResponseEntity<Object> get(@PathVariable String id) {
        return shown(practice(id));
    }

    @Operation(operationId = "approveSharedPractice", summary = "Show a practice to all other organisations")
    @ApiResponse(
            responseCode = "200",
            description = "It is shared",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @PostMapping("/{id}/approval")
    ResponseEntity<Object> approve(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch) {
        var found = practice(id);
        long revision = EntityTag.expected(ifMatch, found::revision);
        return answer(request, practices.approve(found, revision, Acting.now()));
    }

    @Operation(
            operationId = "refuseSharedPractice",
            summary = "Refuse a practice, or take one back that is shared",
            description = "Its organisation reads the reason. Copies that others have made stay theirs.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReasonView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It is refused",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @PostMapping(path = "/{id}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> refuse(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch)
            throws IOException {
        var reason =
                JsonBody.read(request.getInputStream()).tree().path("reason").asString("");
        var found = practice(id);
        long revision = EntityTag.expected(ifMatch, found::revision);
        return answer(
                request,
                found.isShared()
                        ? practices.takeBack(found, revision, reason, Acting.now())
                        : practices.refuse(found, revision, reason, Acting.now()));
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, SharedPractices.Decision decision) {
        return switch (decision) {
            case SharedPractices.Decision.Done(var practice) -> shown(practice);
            case SharedPractices.Decision.Invalid(var problem) ->
                problems.answer(
                        request,
                        Problem.of(422, "problem.invalid", 1)
                                .with(
                                        "errors",
                                        List.of(Map.of(
                                                "field",
                                                problem.field(),
                                                "code",
                                                problem.code(),
                                                "detail",
                                                problems.sentence(
                                                        request,
                                                        problem.message(),
                                                        problem.arguments().toArray())))));
            case SharedPractices.Decision.Stale(var now) ->
                problems.answer(
                        request,
                        Problem.of(412, "problem.stale-practice")
                                .with("currentETag", EntityTag.of(now.revision()))
                                .with("current", PracticeView.of(now)));
        };
    }

    private static ResponseEntity<Object> shown(Practice practice) {
        return ResponseEntity.ok().eTag(EntityTag.of(practice.revision())).body(PracticeView.of(practice));
    }

    private Practice practice(String id) {
        return practices.find(id).orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-practice")));
    }
}
