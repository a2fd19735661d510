package org.hemicycle.manager.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs for programs: how far the building, changing or removing of a home has come. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
@Tag(name = "Runs")
class RunsController {
    private final Runs runs;
    private final CancellingARun cancelling;
    private final RunEvents events;
    private final Problems problems;
    private final Installation installation;

    RunsController(
            Runs runs, CancellingARun cancelling, RunEvents events, Problems problems, Installation installation) {
        this.runs = runs;
        this.cancelling = cancelling;
        this.events = events;
        this.problems = problems;
        this.installation = installation;
    }

    @Operation(operationId = "getRun", summary = "A run and its steps")
    @ApiResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> get(HttpServletRequest request, @PathVariable String id) {
        return find(id).map(run -> ResponseEntity.<Object>ok(view(request, run)))
                .orElseGet(() -> unknown(request));
    }

    @Operation(
            operationId = "cancelRun",
            summary = "Take back a creation that is not finished",
            description = "All it has built is removed again, and the slug is free.")
    @ApiResponse(
            responseCode = "202",
            description = "Being taken back",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @PostMapping(path = "/cancellation", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> cancel(HttpServletRequest request, @PathVariable String id) {
        var run = find(id).orElse(null);
        if (run == null) {
            return unknown(request);
        }
        return switch (cancelling.cancel(run, Acting.now())) {
            case ACCEPTED ->
                ResponseEntity.accepted()
                        .location(RunView.self(installation, run.id()))
                        .body(view(request, runs.find(run.id()).orElse(run)));
            case TOO_LATE ->
                problems.answer(
                        request,
                        Problem.of(
                                409, "problem.too-late-to-cancel", run.state().key()));
            case UNKNOWN -> unknown(request);
        };
    }

    @Operation(
            operationId = "followRun",
            summary = "Follow a run as it goes on (server-sent events)",
            description = "Events named progress, each with the run in its data; the stream ends with the run.")
    @ApiResponse(
            responseCode = "200",
            description = "A stream of events",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    @Allows(Permission.FOLLOW)
    @GetMapping(path = "/events")
    ResponseEntity<?> events(HttpServletRequest request, @PathVariable String id) {
        var run = find(id).orElse(null);
        if (run == null) {
            return unknown(request);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(events.follow(run.id(), Problems.language(request)));
    }

    private Optional<Run> find(String id) {
        return RunId.parse(id).flatMap(runs::find);
    }

    private RunView view(HttpServletRequest request, Run run) {
        return RunView.of(run, installation, Problems.language(request));
    }

    private ResponseEntity<Object> unknown(HttpServletRequest request) {
        return problems.answer(request, Problem.of(404, "problem.unknown-run"));
    }
}
