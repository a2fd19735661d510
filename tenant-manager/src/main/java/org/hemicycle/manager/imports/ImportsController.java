package org.hemicycle.manager.imports;

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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.AnsweringOnce;
import org.hemicycle.manager.organisations.Plain;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of organisations for programs: propose one, look at its lines, get its results. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportsController {
    static final String CSV = "text/csv";
    private static final int PAGE = 100;

    private final Imports imports;
    private final DecidingOnImports deciding;
    private final ResultsOfAnImport results;
    private final ImportAnswers answers;
    private final AnsweringOnce once;
    private final Problems problems;
    private final Messages messages;
    private final Installation installation;
    private final Clock clock;

    ImportsController(
            Imports imports,
            DecidingOnImports deciding,
            ResultsOfAnImport results,
            ImportAnswers answers,
            AnsweringOnce once,
            Problems problems,
            Messages messages,
            Installation installation,
            Clock clock) {
        this.imports = imports;
        this.deciding = deciding;
        this.results = results;
        this.answers = answers;
        this.once = once;
        this.problems = problems;
        this.messages = messages;
        this.installation = installation;
        this.clock = clock;
    }

    @Operation(
            operationId = "proposeImport",
            summary = "Propose a list of organisations",
            description =
                    "A table with the headings that the sample has, in any order. Each line is looked at as if it were "
                            + "opened alone; nothing is opened before the list is confirmed.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body get the same answer, and make one list only.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "201",
            description = "What it would do; its ETag is needed to confirm it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @PostMapping(consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> propose(
            HttpServletRequest request,
            @Parameter(description = "What to call the list") @RequestParam(defaultValue = "list.csv") String name)
            throws IOException {
        var file = file(request);
        var actor = Acting.now();
        if (!Plain.isLine(name, 200)) {
            throw new Refusal(Problem.of(400, "problem.bad-name", 200));
        }
        return once.answer(
                request,
                actor,
                digest(file),
                () -> answers.of(request, deciding.propose(file, name.strip(), actor), true));
    }

    @Operation(operationId = "listImports", summary = "The latest lists, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "At most a hundred",
            content = @Content(schema = @Schema(implementation = ImportView.Items.class)))
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> list() {
        return ResponseEntity.ok(new ImportView.Items(imports.list(PAGE).stream()
                .map(list -> ImportView.of(list, null, installation))
                .toList()));
    }

    @Operation(operationId = "getImport", summary = "One list, and how far it has come")
    @ApiResponse(
            responseCode = "200",
            description = "Its ETag is needed to decide on it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> get(@PathVariable String id) {
        return answers.shown(answers.find(id), null, 200);
    }

    @Operation(operationId = "listLinesOfImport", summary = "The lines of a list, with what is wrong with each")
    @ApiResponse(
            responseCode = "200",
            description = "One page, in the order of the file",
            content = @Content(schema = @Schema(implementation = ImportView.LinePage.class)))
    @GetMapping(path = "/{id}/lines", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> lines(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = "proposed, wrong, waiting, opening, opened, failed or cancelled")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "The cursor that a former page gave as next") @RequestParam(defaultValue = "0")
                    String cursor) {
        var list = answers.find(id);
        if (!cursor.matches("\\d{1,6}")) {
            throw new Refusal(Problem.of(400, "problem.bad-cursor"));
        }
        var found = imports.rows(list.id(), states(state), Integer.parseInt(cursor), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var next = found.size() > PAGE ? Integer.toString(shown.getLast().line()) : null;
        var answer = ResponseEntity.ok();
        if (next != null) {
            var address = ImportView.self(list.id(), installation) + "/lines?cursor=" + next
                    + (state == null ? "" : "&state=" + state);
            answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
        return answer.body(new ImportView.LinePage(
                shown.stream()
                        .map(row -> ImportView.line(
                                row,
                                installation,
                                problem -> problems.sentence(
                                        request,
                                        problem.message(),
                                        problem.arguments().toArray())))
                        .toList(),
                next));
    }

    @Operation(
            operationId = "getResultsOfImport",
            summary = "The list as a table again, with what became of each line",
            description = "Corrected, it can be sent back as corrections.")
    @ApiResponse(
            responseCode = "200",
            description = "A table",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @GetMapping(path = "/{id}/results")
    ResponseEntity<Object> results(HttpServletRequest request, @PathVariable String id) {
        var list = answers.find(id);
        var t = new Texts(messages, Problems.language(request), ZoneOffset.UTC, clock);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"results.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(results.csv(imports.rows(list.id()), t));
    }

    private static List<RowState> states(@Nullable String state) {
        if (state == null) {
            return List.of(RowState.values());
        }
        return List.of(java.util.Arrays.stream(RowState.values())
                .filter(known -> known.key().equals(state))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of(
                        400,
                        "problem.bad-filter",
                        "state",
                        "proposed, wrong, waiting, opening, opened, failed, cancelled"))));
    }

    static byte[] file(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(ReadingATable.LARGEST + 1);
    }

    private static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID number(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problem.of(404, "problem.unknown-import"));
        }
    }
}
