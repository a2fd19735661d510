package org.hemicycle.manager.configuration;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.settings.SettingChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of an organisation for programs: its layers side by side, its own layer to change. */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}/settings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Settings of an organisation")
class SettingsController {
    private final Organisations organisations;
    private final ReadingLayers reading;
    private final ChangingSettings changing;
    private final Problems problems;

    SettingsController(
            Organisations organisations, ReadingLayers reading, ChangingSettings changing, Problems problems) {
        this.organisations = organisations;
        this.reading = reading;
        this.changing = changing;
        this.problems = problems;
    }

    /** @param layers what each says, the lowest first: {@code built-in}, {@code default}, kind, plan, tenant; the last one applies */
    @Schema(name = "Setting")
    record SettingView(String key, String type, List<LayeredSettings.Cell> layers) {
        static SettingView of(LayeredSettings.Line line) {
            return new SettingView(
                    line.field().key(), line.field().type().name().toLowerCase(java.util.Locale.ROOT), line.cells());
        }
    }

    /** @param administrators what the organisation's administrators have set in their space */
    @Schema(name = "Settings")
    record SettingsView(List<SettingView> items, List<LayeredSettings.Own> administrators) {}

    /** @param value as text: {@code 120}, {@code true}, {@code 15s}; a secret goes in and never comes out */
    @Schema(name = "SettingValue")
    record ValueBody(String value) {}

    @Schema(name = "SettingChange")
    record ChangeView(
            long id,
            String key,
            @Nullable String before,
            @Nullable String after,
            String changedBy,
            Instant changedAt) {
        static ChangeView of(SettingChange change) {
            return new ChangeView(
                    change.id(), change.key(), change.before(), change.after(), change.changedBy(), change.changedAt());
        }
    }

    @Schema(name = "SettingChangeList")
    record ChangeList(List<ChangeView> items) {}

    @Operation(operationId = "getSettings", summary = "The settings of an organisation, layer by layer")
    @ApiResponse(
            responseCode = "200",
            description = "All settings; the ETag is needed to change one",
            content = @Content(schema = @Schema(implementation = SettingsView.class)))
    @GetMapping
    ResponseEntity<Object> get(@PathVariable String id) {
        return shown(layer(id));
    }

    @Operation(operationId = "getSettingsHistory", summary = "The changes of an organisation's own layer, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "At most 200; secrets are hidden",
            content = @Content(schema = @Schema(implementation = ChangeList.class)))
    @GetMapping("/history")
    ResponseEntity<Object> history(@PathVariable String id) {
        return ResponseEntity.ok(new ChangeList(
                changing.history(layer(id)).stream().map(ChangeView::of).toList()));
    }

    @Operation(
            operationId = "setSetting",
            summary = "Set a setting in an organisation's own layer",
            description = "Checked by the record that the module binds to; in force within seconds.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ValueBody.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Set",
            content = @Content(schema = @Schema(implementation = SettingsView.class)))
    @PutMapping(path = "/{key}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> set(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String key,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch)
            throws IOException {
        var layer = layer(id);
        var version = EntityTag.expected(ifMatch, () -> changing.version(layer));
        var value = JsonBody.read(request.getInputStream()).tree().path("value");
        if (value.isMissingNode() || value.isNull() || value.isContainer()) {
            return wrong(request, "text", List.of(), "");
        }
        return answer(request, layer, changing.set(layer, key, value.asString(), version, Acting.now()));
    }

    @Operation(operationId = "removeSetting", summary = "Take a setting out of an organisation's own layer")
    @ApiResponse(
            responseCode = "200",
            description = "The layer below speaks again",
            content = @Content(schema = @Schema(implementation = SettingsView.class)))
    @DeleteMapping("/{key}")
    ResponseEntity<Object> remove(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String key,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch) {
        var layer = layer(id);
        return answer(
                request,
                layer,
                changing.remove(layer, key, EntityTag.expected(ifMatch, () -> changing.version(layer)), Acting.now()));
    }

    @Operation(operationId = "undoSettingChange", summary = "Take a change of a setting back")
    @ApiResponse(
            responseCode = "200",
            description = "As it was before that change",
            content = @Content(schema = @Schema(implementation = SettingsView.class)))
    @PostMapping("/history/{change}/undo")
    ResponseEntity<Object> undo(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable long change,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch) {
        var layer = layer(id);
        return answer(
                request,
                layer,
                changing.undo(layer, change, EntityTag.expected(ifMatch, () -> changing.version(layer)), Acting.now()));
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, Layer layer, SettingOutcome outcome) {
        return switch (outcome) {
            case SettingOutcome.Written _ -> shown(layer);
            case SettingOutcome.Wrong(var fault, var min, var max, var detail) ->
                wrong(request, fault, min == null && max == null ? List.of() : List.of(words(min), words(max)), detail);
            case SettingOutcome.Stale(var version) ->
                problems.answer(
                        request,
                        Problem.of(412, "problem.stale-settings")
                                .with("currentETag", EntityTag.of(version))
                                .with(
                                        "changes",
                                        changing.history(layer).stream()
                                                .limit(20)
                                                .map(ChangeView::of)
                                                .toList()));
            case SettingOutcome.Unknown() -> problems.answer(request, Problem.of(404, "problem.unknown-setting"));
            case SettingOutcome.Overtaken() -> problems.answer(request, Problem.of(409, "problem.setting-overtaken"));
        };
    }

    private ResponseEntity<Object> wrong(
            HttpServletRequest request, String fault, List<Object> arguments, String detail) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", "/value");
        error.put("code", fault);
        var said = arguments.isEmpty() ? new Object[] {detail} : arguments.toArray();
        error.put("detail", problems.sentence(request, "settings.fault." + fault, said));
        return problems.answer(
                request, Problem.of(422, "problem.invalid", 1).with("errors", List.of(Map.copyOf(error))));
    }

    private ResponseEntity<Object> shown(Layer layer) {
        var settings = reading.read(layer);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(settings.version()))
                .body(new SettingsView(
                        settings.lines().stream().map(SettingView::of).toList(), settings.own()));
    }

    private Layer layer(String id) {
        return organisations
                .find(id)
                .map(found -> Layer.of(found.tenant()))
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-organisation")));
    }

    private static Object words(@Nullable Long bound) {
        return bound == null ? "…" : bound;
    }
}
