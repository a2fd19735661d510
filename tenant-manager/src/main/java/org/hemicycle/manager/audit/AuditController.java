package org.hemicycle.manager.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for programs: search, export, verify. */
@RestController
@RequestMapping(path = "/api/v1/audit-trail", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit trail")
class AuditController {
    private final ReadingTheTrail trail;
    private final VerifyingOnline verifying;
    private final Installation installation;

    AuditController(ReadingTheTrail trail, VerifyingOnline verifying, Installation installation) {
        this.trail = trail;
        this.verifying = verifying;
        this.installation = installation;
    }

    @Operation(operationId = "listAuditEntries", summary = "Search the audit trail, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = EntryView.Page.class)))
    @GetMapping("/entries")
    ResponseEntity<Object> entries(
            @Parameter(description = "Part of the name of who acted: operator:anna@example.org, client:billing, system")
                    @RequestParam(required = false)
                    @Nullable
                    String actor,
            @Parameter(description = "One action, organisation.suspended, or a family of them, organisation")
                    @RequestParam(required = false)
                    @Nullable
                    String action,
            @Parameter(description = "Identifier or slug of an organisation") @RequestParam(required = false) @Nullable
                    String organisation,
            @Parameter(description = "RFC 3339, inclusive") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "RFC 3339, exclusive") @RequestParam(required = false) @Nullable String until,
            @Parameter(description = "The cursor that a former page gave as next")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(
                            description = "1 to 100",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
                    @RequestParam(defaultValue = "25")
                    String limit) {
        var asked = new AskedOfTheTrail(actor, action, organisation, from, until, cursor);
        int rows = AskedOfTheTrail.limit(limit);
        var found = trail.page(asked.query(), rows + 1);
        var page = EntryView.Page.of(found, rows);
        var answer = ResponseEntity.ok();
        if (page.next() != null) {
            var address = installation.manager("/api/v1/audit-trail/entries?" + asked.parameters(page.next(), rows));
            answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    @Operation(
            operationId = "exportAuditTrail",
            summary = "The sealed entries as lines of JSON, oldest first",
            description =
                    "With the digests that verify it: see docs/operators.md. Only an export without a filter can be verified.")
    @ApiResponse(
            responseCode = "200",
            description = "A header line, then one entry a line",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
    @GetMapping(
            path = "/export",
            produces = {"application/x-ndjson", MediaType.APPLICATION_JSON_VALUE})
    void export(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            HttpServletResponse response)
            throws IOException {
        var query = new AskedOfTheTrail(actor, action, organisation, from, until, null).query();
        response.setContentType("application/x-ndjson;charset=UTF-8");
        trail.export(query, response.getWriter());
    }

    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Verify every entry of the trail",
            description =
                    "Computes every digest again. Note the head outside of the platform, and send it the next time.")
    @ApiResponse(
            responseCode = "200",
            description = "What came of it; intact says whether everything is as it was",
            content = @Content(schema = @Schema(implementation = VerdictView.class)))
    @GetMapping("/verification")
    VerdictView verify(
            @Parameter(description = "A head that was noted before: POSITION:DIGEST")
                    @RequestParam(required = false)
                    @Nullable
                    String head,
            HttpServletRequest request) {
        Optional<Head> noted = Optional.ofNullable(head)
                .map(text -> Head.parse(text)
                        .orElseThrow(() ->
                                new Refusal(Problem.of(400, "problem.bad-head").with("parameter", "head"))));
        return VerdictView.of(verifying.verify(noted));
    }

    /** @param fault {@code changed}, {@code missing}, {@code unsealed} or {@code other_head}; null when intact */
    @Schema(name = "AuditVerdict")
    record VerdictView(
            boolean intact,
            @Nullable Long entries,
            @Nullable String head,
            @Nullable Long waiting,
            @Nullable Long position,
            @Nullable String fault) {
        static VerdictView of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Intact(long entries, Head head, long waiting) ->
                    new VerdictView(true, entries, head.toString(), waiting, null, null);
                case Verdict.Broken(long position, Verdict.Fault fault) ->
                    new VerdictView(
                            false, null, null, null, position, fault.name().toLowerCase(java.util.Locale.ROOT));
            };
        }
    }
}
