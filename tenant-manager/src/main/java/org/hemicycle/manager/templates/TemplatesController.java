package org.hemicycle.manager.templates;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.AnsweringOnce;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.templates.TemplateArchive;
import org.hemicycle.provisioning.templates.TemplateFlaw;
import org.hemicycle.provisioning.templates.TemplateShelf;
import org.hemicycle.provisioning.templates.TemplateVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Templates for programs: look, take from a space, bring and fetch as a file, try, make current, retire. */
@RestController
@RequestMapping(path = "/api/v1/templates", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Templates")
class TemplatesController {
    private final TemplateLibrary library;
    private final TryingATemplate trying;
    private final AnsweringOnce once;
    private final Problems problems;
    private final Installation installation;

    TemplatesController(
            TemplateLibrary library,
            TryingATemplate trying,
            AnsweringOnce once,
            Problems problems,
            Installation installation) {
        this.library = library;
        this.trying = trying;
        this.once = once;
        this.problems = problems;
        this.installation = installation;
    }

    record TemplateList(List<TemplateView> items) {}

    /** @param organisation identifier or slug of the one whose space is taken */
    record TakingView(String organisation, String key, Map<String, String> name, Map<String, String> description) {}

    @Operation(operationId = "listTemplates", summary = "All versions of all templates, the newest of each first")
    @GetMapping
    TemplateList list() {
        var offspring = library.offspring();
        return new TemplateList(library.all().values().stream()
                .flatMap(List::stream)
                .map(version ->
                        TemplateView.of(version, offspring.getOrDefault(version.toString(), 0L), installation, null))
                .toList());
    }

    @Operation(operationId = "getTemplate", summary = "One version of a template")
    @ApiResponse(
            responseCode = "200",
            description = "The version; its ETag is needed to change its state",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @GetMapping("/{key}/versions/{version}")
    ResponseEntity<Object> get(@PathVariable String key, @PathVariable String version) {
        return shown(version(key, version));
    }

    @Operation(
            operationId = "fetchTemplate",
            summary = "A version as a file",
            description =
                    "A ZIP with hemicycle-template.json, which has the checksum of each other entry, one CSV for each table, "
                            + "and files/.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/{key}/versions/{version}/archive", produces = "application/zip")
    ResponseEntity<byte[]> fetch(@PathVariable String key, @PathVariable String version) {
        var found = version(key, version);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file(found) + "\"")
                .eTag("\"" + found.digest() + "\"")
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(library.archive(found.key(), found.version()).orElseThrow());
    }

    @Operation(
            operationId = "bringTemplate",
            summary = "Add a version from a file",
            description =
                    "The file is read with limits, its checksums are verified, and anything foreign in it is refused. "
                            + "The version is a draft.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body get the same answer.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "201",
            description = "Added, as a draft",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @PostMapping(consumes = "application/zip")
    ResponseEntity<Object> bring(
            HttpServletRequest request,
            @Parameter(description = "The key it is to have here; without it, that of its maker")
                    @RequestParam(defaultValue = "")
                    String key)
            throws IOException {
        var file = request.getInputStream().readNBytes(TemplateArchive.LARGEST + 1);
        if (file.length > TemplateArchive.LARGEST) {
            throw new Refusal(Problem.of(413, "problem.too-large", TemplateArchive.LARGEST));
        }
        var actor = Acting.now();
        var digest = TemplateArchive.digest(file).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return once.answer(request, actor, digest, () -> added(request, library.bring(file, key, actor)));
    }

    @Operation(
            operationId = "takeTemplate",
            summary = "Add a version made from a space, without its people",
            description =
                    "Pages, spaces, phases, components, settings, texts and pictures are taken; participants, what they "
                            + "contributed, logs and what is not published stay. See report.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body get the same answer.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TakingView.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Added, as a draft",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @PostMapping(path = "/from-space", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream());
        var tree = body.tree();
        var actor = Acting.now();
        var wish = new TemplateLibrary.Wish(
                tree.path("organisation").asString(""),
                tree.path("key").asString(""),
                words(tree.path("name")),
                words(tree.path("description")));
        return once.answer(request, actor, body.digest(), () -> added(request, library.take(wish, actor)));
    }

    @Operation(
            operationId = "verifyTemplate",
            summary = "Try a version",
            description =
                    "A run opens a space from it that nobody sees, looks at it, and removes it. Only what was found good can "
                            + "become current.")
    @ApiResponse(
            responseCode = "202",
            description = "The run has begun: links.run",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @PostMapping("/{key}/versions/{version}/verification")
    ResponseEntity<Object> verify(HttpServletRequest request, @PathVariable String key, @PathVariable String version) {
        var found = version(key, version);
        return trying.begin(found, Acting.now())
                .map(run -> ResponseEntity.accepted()
                        .eTag(EntityTag.of(found.revision()))
                        .<Object>body(
                                TemplateView.of(found, 0, installation, installation.manager("/api/v1/runs/" + run))))
                .orElseGet(() -> problems.answer(request, Problem.of(503, "problem.no-room")));
    }

    @Operation(
            operationId = "makeTemplateCurrent",
            summary = "Give a version to all spaces opened from now on",
            description = "The one before is retired. No space that is there changes.")
    @ApiResponse(
            responseCode = "200",
            description = "It is current",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @PostMapping("/{key}/versions/{version}/currency")
    ResponseEntity<Object> makeCurrent(
            HttpServletRequest request,
            @PathVariable String key,
            @PathVariable String version,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch) {
        var found = version(key, version);
        long revision = EntityTag.expected(ifMatch, found::revision);
        return changed(request, found, library.makeCurrent(key, found.version(), revision, actor()));
    }

    @Operation(
            operationId = "retireTemplate",
            summary = "Give a version to no new space any more",
            description = "Spaces that came from it stay as they are.")
    @ApiResponse(
            responseCode = "200",
            description = "It is retired",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @PostMapping("/{key}/versions/{version}/retirement")
    ResponseEntity<Object> retire(
            HttpServletRequest request,
            @PathVariable String key,
            @PathVariable String version,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch) {
        var found = version(key, version);
        long revision = EntityTag.expected(ifMatch, found::revision);
        return changed(request, found, library.retire(key, found.version(), revision, actor()));
    }

    private ResponseEntity<Object> changed(
            HttpServletRequest request, TemplateVersion before, TemplateShelf.Outcome outcome) {
        return switch (outcome) {
            case DONE -> shown(library.find(before.key(), before.version()).orElseThrow());
            case UNKNOWN -> problems.answer(request, Problem.of(404, "problem.unknown-template"));
            case STALE ->
                problems.answer(
                        request,
                        Problem.of(412, "problem.stale-template")
                                .with("currentETag", EntityTag.of(before.revision()))
                                .with("current", view(before)));
            case UNPROVEN -> problems.answer(request, Problem.of(409, "problem.unproven-template"));
            case NOT_POSSIBLE ->
                problems.answer(
                        request,
                        Problem.of(409, "problem.template-state", before.state().key()));
        };
    }

    private ResponseEntity<Object> added(HttpServletRequest request, TemplateLibrary.Adding adding) {
        return switch (adding) {
            case TemplateLibrary.Adding.Added(var version) ->
                ResponseEntity.created(view(version).links().self())
                        .eTag(EntityTag.of(version.revision()))
                        .body(view(version));
            case TemplateLibrary.Adding.Invalid(var wrong) ->
                problems.answer(
                        request,
                        Problem.of(422, "problem.invalid", wrong.size())
                                .with(
                                        "errors",
                                        wrong.stream()
                                                .map(one -> error(request, one))
                                                .toList()));
            case TemplateLibrary.Adding.Flawed(var flaws) ->
                problems.answer(
                        request,
                        Problem.of(422, "problem.flawed-template", flaws.size())
                                .with(
                                        "errors",
                                        flaws.stream()
                                                .map(flaw -> error(request, flaw))
                                                .toList()));
        };
    }

    private Map<String, Object> error(HttpServletRequest request, FieldProblem problem) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", problem.field());
        error.put("code", problem.code());
        error.put(
                "detail",
                problems.sentence(
                        request, problem.message(), problem.arguments().toArray()));
        return error;
    }

    private Map<String, Object> error(HttpServletRequest request, TemplateFlaw flaw) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", "");
        error.put("code", flaw.code());
        error.put(
                "detail",
                problems.sentence(
                        request,
                        "template.flaw." + flaw.code(),
                        flaw.arguments().toArray()));
        return error;
    }

    private ResponseEntity<Object> shown(TemplateVersion version) {
        return ResponseEntity.ok().eTag(EntityTag.of(version.revision())).body(view(version));
    }

    private TemplateView view(TemplateVersion version) {
        return TemplateView.of(version, library.offspring().getOrDefault(version.toString(), 0L), installation, null);
    }

    private TemplateVersion version(String key, String number) {
        return (number.matches("\\d{1,6}")
                        ? library.find(key, Integer.parseInt(number))
                        : java.util.Optional.<TemplateVersion>empty())
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-template")));
    }

    private static Map<String, String> words(tools.jackson.databind.JsonNode node) {
        var words = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString("")));
        return words;
    }

    static String file(TemplateVersion version) {
        return "hemicycle-" + version.key() + "-" + version.version() + ".zip";
    }

    private static Actor actor() {
        return Acting.now();
    }
}
