package org.hemicycle.manager.fleet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Fields;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Paging;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Issues for programs: list, look at, acknowledge or put off, take that back. */
@RestController
@RequestMapping(path = "/api/v1/issues", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Issues")
class IssuesController {
    private static final List<String> SHOWS =
            Arrays.stream(IssueQuery.Show.values()).map(IssueQuery.Show::key).toList();
    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::key).toList();
    private static final List<String> KINDS =
            Arrays.stream(IssueKind.values()).map(IssueKind::key).toList();

    private final Issues issues;
    private final Problems problems;
    private final Messages messages;
    private final Installation installation;
    private final Clock clock;

    IssuesController(Issues issues, Problems problems, Messages messages, Installation installation, Clock clock) {
        this.issues = issues;
        this.problems = problems;
        this.messages = messages;
        this.installation = installation;
        this.clock = clock;
    }

    /** @param next cursor of the following page; null on the last */
    record IssueList(List<IssueView> items, @Nullable String next) {}

    /**
     * @param note for colleagues; may be left out
     * @param until until when nobody wants to hear of it; left out where it is simply known
     */
    record Acknowledgement(@Nullable String note, @Nullable Instant until) {}

    @Operation(operationId = "listIssues", summary = "What is wrong, the worst and oldest first")
    @ApiResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = IssueList.class)))
    @GetMapping
    ResponseEntity<Object> list(
            HttpServletRequest request,
            @Parameter(description = "waiting, handled, open or closed") @RequestParam(defaultValue = "open")
                    String show,
            @Parameter(description = "notice, warning or critical") @RequestParam(required = false) @Nullable
                    String severity,
            @Parameter(description = "Key of a kind of issue") @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "Identifier of an organisation") @RequestParam(required = false) @Nullable
                    String organisation,
            @Parameter(description = "The cursor that a former page gave as next")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(
                            description = "1 to 100",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
                    @RequestParam(defaultValue = "25")
                    String limit) {
        var query = new IssueQuery(
                Paging.oneOf("show", show, IssueQuery.Show::of, SHOWS).orElse(IssueQuery.Show.OPEN),
                Paging.oneOf("severity", severity, Severity::of, SEVERITIES).orElse(null),
                Paging.oneOf("kind", kind, IssueKind::of, KINDS).orElse(null),
                organisation,
                Paging.cursor(cursor, IssueStatement::reads),
                Paging.limit(limit));
        var page = issues.list(query);
        var t = texts(request);
        var items = page.items().stream()
                .map(issue -> IssueView.of(issue, installation, t))
                .toList();
        return Paging.answer(
                request,
                installation,
                page.next(),
                new IssueList(items, page.next().orElse(null)));
    }

    @Operation(operationId = "getIssue", summary = "One issue")
    @ApiResponse(
            responseCode = "200",
            description = "The issue; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = IssueView.class)))
    @GetMapping("/{id}")
    ResponseEntity<Object> get(HttpServletRequest request, @PathVariable String id) {
        return find(id).map(issue -> shown(request, issue)).orElseGet(() -> unknown(request));
    }

    @Operation(
            operationId = "acknowledgeIssue",
            summary = "Say that an issue is known",
            description =
                    "With until it is put off: it wants attention again from then on, and as soon as it gets worse.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Acknowledgement.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Known",
            content = @Content(schema = @Schema(implementation = IssueView.class)))
    @PostMapping(path = "/{id}/acknowledgement", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> acknowledge(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var fields = new Fields(JsonBody.read(request.getInputStream()).tree(), Set.of("note", "until"));
        var note = fields.text("note", 1000);
        var until = fields.moment("until");
        if (until != null && !until.isAfter(clock.instant())) {
            fields.refuse("/until", "not-later");
        }
        if (fields.isWrong()) {
            return fields.answer(request, problems);
        }
        return find(id).map(issue ->
                        after(request, issues.handle(issue.id(), seen(ifMatch, issue), note, until, Acting.now())))
                .orElseGet(() -> unknown(request));
    }

    @Operation(operationId = "reopenIssue", summary = "Take back what was said about an issue")
    @ApiResponse(
            responseCode = "200",
            description = "It wants attention again",
            content = @Content(schema = @Schema(implementation = IssueView.class)))
    @DeleteMapping("/{id}/acknowledgement")
    ResponseEntity<Object> reopen(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return find(id).map(issue -> after(request, issues.reopen(issue.id(), seen(ifMatch, issue), Acting.now())))
                .orElseGet(() -> unknown(request));
    }

    private ResponseEntity<Object> after(HttpServletRequest request, Issues.Outcome outcome) {
        return switch (outcome) {
            case Issues.Outcome.Written(var issue) -> shown(request, issue);
            case Issues.Outcome.Stale(var now) ->
                problems.answer(
                        request,
                        Problem.of(412, "problem.stale-issue")
                                .with("currentETag", EntityTag.of(now.version()))
                                .with("current", IssueView.of(now, installation, texts(request))));
            case Issues.Outcome.Unknown() -> unknown(request);
        };
    }

    private Optional<Issue> find(String id) {
        return Paging.uuid(id).flatMap(issues::find);
    }

    private static long seen(@Nullable String ifMatch, Issue issue) {
        return ifMatch == null || ifMatch.isBlank() ? issue.version() : EntityTag.expected(ifMatch, issue::version);
    }

    private ResponseEntity<Object> shown(HttpServletRequest request, Issue issue) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(issue.version()))
                .body(IssueView.of(issue, installation, texts(request)));
    }

    private ResponseEntity<Object> unknown(HttpServletRequest request) {
        return problems.answer(request, Problem.of(404, "problem.unknown-issue"));
    }

    private Texts texts(HttpServletRequest request) {
        return new Texts(messages, Problems.language(request), ZoneOffset.UTC, clock);
    }
}
