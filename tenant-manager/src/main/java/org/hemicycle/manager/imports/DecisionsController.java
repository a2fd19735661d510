package org.hemicycle.manager.imports;

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
import org.hemicycle.manager.platform.EntityTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions on a list, for programs. Each asks for the entity tag of what was seen. */
@RestController
@RequestMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports")
class DecisionsController {
    private static final String SEEN = "The ETag of what you have seen";

    private final DecidingOnImports deciding;
    private final ImportAnswers answers;

    DecisionsController(DecidingOnImports deciding, ImportAnswers answers) {
        this.deciding = deciding;
        this.answers = answers;
    }

    @Operation(operationId = "confirmImport", summary = "Open the proposed lines of a list")
    @ApiResponse(
            responseCode = "200",
            description = "Begun; the list says how far it has come",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @PostMapping("/confirmation")
    ResponseEntity<Object> confirm(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = SEEN) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch) {
        var list = answers.find(id);
        long version = EntityTag.expected(ifMatch, list::version);
        return answers.of(request, deciding.confirm(list.id(), version, Acting.now()), false);
    }

    @Operation(
            operationId = "cancelImport",
            summary = "Leave the rest of a list",
            description = "What is open, or being opened, stays.")
    @ApiResponse(
            responseCode = "200",
            description = "Stopped",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @PostMapping("/cancellation")
    ResponseEntity<Object> cancel(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = SEEN) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch) {
        var list = answers.find(id);
        long version = EntityTag.expected(ifMatch, list::version);
        return answers.of(request, deciding.cancel(list.id(), version, Acting.now()), false);
    }

    @Operation(operationId = "retryImport", summary = "Try the lines that failed again")
    @ApiResponse(
            responseCode = "200",
            description = "Begun again",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @PostMapping("/retry")
    ResponseEntity<Object> retry(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = SEEN) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch) {
        var list = answers.find(id);
        long version = EntityTag.expected(ifMatch, list::version);
        return answers.of(request, deciding.retry(list.id(), version, Acting.now()), false);
    }

    @Operation(
            operationId = "correctImport",
            summary = "Send corrected lines of a list",
            description = "A table such as the results, with the column line; the list is then proposed again.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ImportsController.CSV, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "Proposed again",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @PostMapping(path = "/corrections", consumes = ImportsController.CSV)
    ResponseEntity<Object> correct(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = SEEN) @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var list = answers.find(id);
        long version = EntityTag.expected(ifMatch, list::version);
        var file = ImportsController.file(request);
        return answers.of(request, deciding.correct(list.id(), file, version, Acting.now()), false);
    }
}
