package org.hemicycle.manager.announcements;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.AnsweringOnce;
import org.hemicycle.manager.platform.Fields;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Paging;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.provisioning.registry.MaintenanceWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planned windows for programs. */
@RestController
@RequestMapping(path = "/api/v1/maintenance", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Maintenance")
class MaintenanceController {
    private static final Set<String> KNOWN =
            Set.of("cell", "organisation", "announcedFrom", "startsAt", "endsAt", "effect", "words");

    private final Maintenances maintenances;
    private final AnsweringOnce once;
    private final Problems problems;
    private final Installation installation;

    MaintenanceController(Maintenances maintenances, AnsweringOnce once, Problems problems, Installation installation) {
        this.maintenances = maintenances;
        this.once = once;
        this.problems = problems;
        this.installation = installation;
    }

    record MaintenanceList(List<Maintenance> items) {}

    /**
     * @param cell of whose organisations; of all cells when left out
     * @param organisation slug or identifier of one organisation; all when left out
     * @param announcedFrom at once when left out
     * @param effect {@code none}, {@code read-only} or {@code closed}
     * @param words for the public, by language; may be left out
     */
    record MaintenanceWish(
            @Nullable String cell,
            @Nullable String organisation,
            @Nullable Instant announcedFrom,
            Instant startsAt,
            Instant endsAt,
            @Nullable String effect,
            @Nullable Map<String, String> words) {}

    @Operation(operationId = "listMaintenance", summary = "Windows that are ahead or go on, the next first")
    @GetMapping
    MaintenanceList list() {
        return new MaintenanceList(maintenances.ahead());
    }

    @Operation(operationId = "getMaintenance", summary = "One window")
    @ApiResponse(
            responseCode = "200",
            description = "The window",
            content = @Content(schema = @Schema(implementation = Maintenance.class)))
    @GetMapping("/{id}")
    ResponseEntity<Object> get(HttpServletRequest request, @PathVariable String id) {
        return Paging.uuid(id)
                .flatMap(maintenances::find)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> problems.answer(request, Problem.of(404, "problem.unknown-maintenance")));
    }

    @Operation(
            operationId = "planMaintenance",
            summary = "Plan a window",
            description =
                    "The public reads of it beforehand; while it lasts, spaces are as they were, readable only, or closed "
                            + "but for their staff. It ends by itself.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body plan one window only.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MaintenanceWish.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Planned; every node knows within seconds",
            content = @Content(schema = @Schema(implementation = Maintenance.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> plan(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream());
        var fields = new Fields(body.tree(), KNOWN);
        var draft = new MaintenanceDraft(
                fields.has("cell") ? fields.text("cell", 40) : null,
                fields.has("organisation") ? fields.text("organisation", 60) : null,
                fields.moment("announcedFrom"),
                fields.moment("startsAt"),
                fields.moment("endsAt"),
                fields.oneOf("effect", MaintenanceDraft.EFFECTS, MaintenanceWindow.NONE),
                fields.texts("words", MaintenanceDraft.WORDS_AT_MOST));
        if (fields.isWrong()) {
            return fields.answer(request, problems);
        }
        return once.answer(request, Acting.now(), body.digest(), () -> switch (maintenances.plan(draft, Acting.now())) {
            case Maintenances.Outcome.Written(var maintenance) ->
                ResponseEntity.created(installation.manager("/api/v1/maintenance/" + maintenance.id()))
                        .body(maintenance);
            case Maintenances.Outcome.Invalid(var wrong) -> {
                wrong.forEach((field, code) -> fields.refuse("/" + field, code));
                yield fields.answer(request, problems);
            }
        });
    }

    @Operation(operationId = "cancelMaintenance", summary = "Call a window off, or end it now")
    @ApiResponse(responseCode = "204", description = "Over, within seconds")
    @DeleteMapping("/{id}")
    ResponseEntity<Object> cancel(HttpServletRequest request, @PathVariable String id) {
        boolean cancelled = Paging.uuid(id)
                .map(one -> maintenances.cancel(one, Acting.now()))
                .orElse(false);
        return cancelled
                ? ResponseEntity.noContent().build()
                : problems.answer(request, Problem.of(404, "problem.unknown-maintenance"));
    }
}
