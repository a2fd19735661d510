package org.hemicycle.manager.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
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

/** How long the trail is kept, and what holds it, for programs. */
@RestController
@RequestMapping(path = "/api/v1/audit-trail", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit trail")
class KeepingController {
    static final int LONGEST_REASON = 500;
    private final Keeping keeping;
    private final Problems problems;
    private final Installation installation;

    KeepingController(Keeping keeping, Problems problems, Installation installation) {
        this.keeping = keeping;
        this.problems = problems;
        this.installation = installation;
    }

    /** @param days for how many days an entry is kept at least */
    @Schema(name = "AuditRetention")
    record RetentionView(int days) {}

    @Schema(name = "AuditHold")
    record HoldView(String reason) {}

    @Schema(name = "AuditHoldList")
    record Holds(List<Hold> items) {}

    @Operation(operationId = "getAuditRetention", summary = "How long entries are kept")
    @ApiResponse(
            responseCode = "200",
            description = "Its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = RetentionView.class)))
    @GetMapping("/retention")
    ResponseEntity<Object> retention() {
        return said(keeping.retention());
    }

    @Operation(operationId = "changeAuditRetention", summary = "Keep entries for longer, or for less long")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RetentionView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = RetentionView.class)))
    @PatchMapping(path = "/retention", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> retain(
            HttpServletRequest request,
            Principal client,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var days = JsonBody.read(request.getInputStream()).tree().path("days");
        var now = keeping.retention();
        long expected = EntityTag.expected(ifMatch, now::version);
        if (!days.isInt() || days.asInt() < Keeping.LEAST_DAYS || days.asInt() > Keeping.MOST_DAYS) {
            return wrong(request, "/days", "audit.retention.wrong", Keeping.LEAST_DAYS, Keeping.MOST_DAYS);
        }
        return keeping.retain(days.asInt(), expected, Actor.client(client.getName()))
                ? said(keeping.retention())
                : problems.answer(
                        request,
                        Problem.of(
                                        412,
                                        "problem.stale-retention",
                                        keeping.retention().days())
                                .with(
                                        "currentETag",
                                        EntityTag.of(keeping.retention().version())));
    }

    @Operation(operationId = "listAuditHolds", summary = "What holds, and has held, all entries")
    @ApiResponse(
            responseCode = "200",
            description = "All of them, those in force first",
            content = @Content(schema = @Schema(implementation = Holds.class)))
    @GetMapping("/holds")
    Holds holds() {
        return new Holds(keeping.holds());
    }

    @Operation(operationId = "holdAuditTrail", summary = "Let no entry leave, because of an incident")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HoldView.class)))
    @ApiResponse(
            responseCode = "201",
            description = "In force",
            content = @Content(schema = @Schema(implementation = Hold.class)))
    @PostMapping(path = "/holds", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> hold(HttpServletRequest request, Principal client) throws IOException {
        var reason = JsonBody.read(request.getInputStream())
                .tree()
                .path("reason")
                .asString("")
                .strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return wrong(request, "/reason", "audit.hold.reason.wrong", LONGEST_REASON);
        }
        var placed = keeping.hold(reason, Actor.client(client.getName()));
        return ResponseEntity.created(installation.manager("/api/v1/audit-trail/holds"))
                .body(placed);
    }

    @Operation(operationId = "liftAuditHold", summary = "End a hold")
    @ApiResponse(
            responseCode = "200",
            description = "Lifted",
            content = @Content(schema = @Schema(implementation = Hold.class)))
    @PostMapping("/holds/{id}/lifting")
    ResponseEntity<Object> lift(HttpServletRequest request, Principal client, @PathVariable UUID id) {
        return keeping.lift(id, Actor.client(client.getName()))
                .map(lifted -> ResponseEntity.<Object>ok(lifted))
                .orElseGet(() -> problems.answer(request, Problem.of(404, "problem.unknown-hold")));
    }

    private ResponseEntity<Object> wrong(HttpServletRequest request, String field, String code, Object... arguments) {
        var error = Map.of("field", field, "code", code, "detail", problems.sentence(request, code, arguments));
        return problems.answer(request, Problem.of(422, "problem.invalid", 1).with("errors", List.of(error)));
    }

    private static ResponseEntity<Object> said(Keeping.Retention retention) {
        return ResponseEntity.ok().eTag(EntityTag.of(retention.version())).body(new RetentionView(retention.days()));
    }
}
