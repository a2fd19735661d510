package org.hemicycle.manager.status;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.AnsweringOnce;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Incidents told by programs, such as a monitoring that opens one by itself. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Incidents")
class IncidentsApi {
    private final Incidents incidents;
    private final AnsweringOnce once;
    private final Problems problems;
    private final Installation installation;
    private final Clock clock;

    IncidentsApi(Incidents incidents, AnsweringOnce once, Problems problems, Installation installation, Clock clock) {
        this.incidents = incidents;
        this.once = once;
        this.problems = problems;
        this.installation = installation;
        this.clock = clock;
    }

    @Schema(name = "IncidentList")
    record IncidentList(List<IncidentView> items) {}

    /** @param title and {@code parts} are for an incident that begins */
    @Schema(name = "NewIncident")
    record Draft(Map<String, String> title, List<String> parts, String stage, Map<String, String> text) {}

    @Operation(
            operationId = "listIncidents",
            summary = "Incidents that last, and those of the last 90 days, the newest first")
    @GetMapping
    IncidentList list() {
        return new IncidentList(incidents.since(clock.instant().minus(Duration.ofDays(StatusDays.DAYS))).stream()
                .map(IncidentView::of)
                .toList());
    }

    @Operation(operationId = "getIncident", summary = "One incident, with all that was said of it")
    @ApiResponse(
            responseCode = "200",
            description = "The incident",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @GetMapping("/{id}")
    IncidentView get(@PathVariable String id) {
        return IncidentView.of(find(id));
    }

    @Operation(operationId = "openIncident", summary = "Publish an incident")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body get the same answer.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draft.class)))
    @ApiResponse(
            responseCode = "201",
            description = "On the status page",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> open(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream());
        var actor = Acting.now();
        return once.answer(request, actor, body.digest(), () -> {
            var draft = draft(body.tree());
            var wrong = draft.problems(true);
            if (!wrong.isEmpty()) {
                return refused(request, wrong);
            }
            var id = incidents.open(draft, actor);
            return ResponseEntity.created(installation.manager("/api/v1/incidents/" + id))
                    .body(IncidentView.of(find(id.toString())));
        });
    }

    @Operation(
            operationId = "updateIncident",
            summary = "Say more of an incident",
            description = "The stage resolved ends it; what was said stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draft.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @PostMapping(path = "/{id}/updates", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> update(HttpServletRequest request, @PathVariable String id) throws IOException {
        var incident = find(id);
        var draft = draft(JsonBody.read(request.getInputStream()).tree());
        var wrong = draft.problems(false);
        if (!wrong.isEmpty()) {
            return refused(request, wrong);
        }
        return incidents.update(incident.id(), draft, Acting.now())
                ? ResponseEntity.ok(IncidentView.of(find(id)))
                : problems.answer(request, Problem.of(409, "problem.incident-over"));
    }

    private static IncidentDraft draft(JsonNode tree) {
        var parts = new ArrayList<String>();
        tree.path("parts").forEach(part -> parts.add(part.asString("")));
        return new IncidentDraft(
                text(tree.path("title")), parts, tree.path("stage").asString(""), text(tree.path("text")));
    }

    private static LocalizedText text(JsonNode node) {
        var texts = new TreeMap<String, String>();
        node.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asString("")));
        texts.values().removeIf(String::isBlank);
        return LocalizedText.of(texts);
    }

    private ResponseEntity<Object> refused(HttpServletRequest request, Map<String, String> wrong) {
        var errors = wrong.entrySet().stream()
                .map(fault -> Map.of(
                        "field",
                        "/" + fault.getKey().replace('.', '/'),
                        "code",
                        fault.getValue().replaceFirst("^incident\\.wrong\\.", ""),
                        "detail",
                        problems.sentence(request, fault.getValue())))
                .toList();
        return problems.answer(
                request, Problem.of(422, "problem.invalid", wrong.size()).with("errors", errors));
    }

    private Incident find(String id) {
        try {
            return incidents.find(UUID.fromString(id)).orElseThrow(IncidentsApi::missing);
        } catch (IllegalArgumentException malformed) {
            throw missing();
        }
    }

    private static Refusal missing() {
        return new Refusal(Problem.of(404, "problem.unknown-incident"));
    }
}
