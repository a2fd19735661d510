package org.hemicycle.manager.records;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.organisations.WrongFields;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The client record of an organisation for programs. */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}/record", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Client records")
class RecordController {
    private final Organisations organisations;
    private final ClientRecords records;
    private final WrongFields wrongFields;
    private final Problems problems;

    RecordController(Organisations organisations, ClientRecords records, WrongFields wrongFields, Problems problems) {
        this.organisations = organisations;
        this.records = records;
        this.wrongFields = wrongFields;
        this.problems = problems;
    }

    @Operation(operationId = "getClientRecord", summary = "What the host keeps of a client")
    @ApiResponse(
            responseCode = "200",
            description = "The record; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @GetMapping
    ResponseEntity<Object> get(@PathVariable String id) {
        return shown(records.of(tenant(id).id()));
    }

    @Operation(
            operationId = "putClientRecord",
            summary = "Write the record of a client anew",
            description = "What is missing is forgotten.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RecordView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> put(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch)
            throws IOException {
        var tenant = tenant(id);
        long version = EntityTag.expected(ifMatch, () -> records.of(tenant.id()).version());
        var reading = new ReadingARecord(JsonBody.read(request.getInputStream()).tree());
        return reading.problems().isEmpty()
                ? answer(request, records.keep(tenant, reading.values(), version, Acting.now()))
                : wrongFields.answer(request, reading.problems());
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, ClientRecords.Outcome outcome) {
        return switch (outcome) {
            case ClientRecords.Outcome.Kept(var now) -> shown(now);
            case ClientRecords.Outcome.Invalid(var wrong) -> wrongFields.answer(request, wrong);
            case ClientRecords.Outcome.Stale(var now) ->
                problems.answer(
                        request,
                        Problem.of(412, "problem.stale-record")
                                .with("currentETag", EntityTag.of(now.version()))
                                .with("current", RecordView.of(now)));
        };
    }

    private static ResponseEntity<Object> shown(ClientRecord now) {
        return ResponseEntity.ok().eTag(EntityTag.of(now.version())).body(RecordView.of(now));
    }

    private Tenant tenant(String id) {
        return organisations
                .find(id)
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-organisation")))
                .tenant();
    }
}
