package org.hemicycle.manager.organisations;

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
import java.util.List;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.runs.Runs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations for programs: open, list, look at, change. */
@RestController
@RequestMapping(path = "/api/v1/organisations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Organisations")
class OrganisationsController {
    private final Organisations organisations;
    private final OpeningAnOrganisation opening;
    private final ChangingAnOrganisation changing;
    private final Patching patching;
    private final Runs runs;
    private final AnsweringOnce once;
    private final Listing listing;
    private final Answers answers;
    private final Installation installation;

    OrganisationsController(
            Organisations organisations,
            OpeningAnOrganisation opening,
            ChangingAnOrganisation changing,
            Patching patching,
            Runs runs,
            AnsweringOnce once,
            Listing listing,
            Answers answers,
            Installation installation) {
        this.organisations = organisations;
        this.opening = opening;
        this.changing = changing;
        this.patching = patching;
        this.runs = runs;
        this.once = once;
        this.listing = listing;
        this.answers = answers;
        this.installation = installation;
    }

    @Operation(
            operationId = "openOrganisation",
            summary = "Open an organisation",
            description = "Registers it and begins the run that builds its home. Every wrong field is named at once.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body get the same answer, and open one organisation only.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draft.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Registered; links.run shows how the home is being built",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> open(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream());
        var actor = Acting.now();
        return once.answer(request, actor, body.digest(), () -> {
            var reading = new ReadingADraft();
            var draft = reading.read(body.tree());
            return answers.of(
                    request,
                    reading.problems().isEmpty()
                            ? opening.open(draft, actor)
                            : new Opening.Invalid(patching.all(reading, draft, null)));
        });
    }

    @Operation(operationId = "listOrganisations", summary = "List organisations, newest first or by name")
    @ApiResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = Listing.PageView.class)))
    @GetMapping
    ResponseEntity<Object> list(
            @Parameter(
                            description =
                                    "Words, each a part of a slug, an identifier, a name, a host name or the administrator's "
                                            + "e-mail address; accents and case do not matter")
                    @RequestParam(required = false)
                    @Nullable
                    String search,
            @Parameter(description = "campaign, city, association or parliament")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "Key of a state; without it the deleted ones are left out")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "Key of a plan") @RequestParam(required = false) @Nullable String plan,
            @Parameter(description = "Name of a cell") @RequestParam(required = false) @Nullable String cell,
            @Parameter(description = "Key of the template that it began with") @RequestParam(required = false) @Nullable
                    String template,
            @Parameter(description = "Kind of an issue that is open, or any") @RequestParam(required = false) @Nullable
                    String problem,
            @Parameter(description = "newest or name") @RequestParam(required = false) @Nullable String sort,
            @Parameter(description = "The cursor that a former page gave as next")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(
                            description = "1 to 100",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
                    @RequestParam(defaultValue = "25")
                    String limit) {
        return listing.page(new Listing.Wish(search, kind, state, plan, cell, template, problem, sort, cursor, limit));
    }

    @Operation(operationId = "getOrganisation", summary = "One organisation, by identifier or slug")
    @ApiResponse(
            responseCode = "200",
            description = "The organisation; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @GetMapping("/{id}")
    ResponseEntity<Object> get(HttpServletRequest request, @PathVariable String id) {
        return organisations
                .find(id)
                .map(found -> answers.organisation(HttpStatus.OK, found.tenant(), null))
                .orElseGet(() -> answers.unknown(request));
    }

    @Operation(
            operationId = "changeOrganisation",
            summary = "Change an organisation",
            description = "A JSON merge patch (RFC 7396) of name, kind, locales, timeZone, plan, modules, hostnames, "
                    + "primaryHostname and branding. Modules are switched by a run.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draft.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<Object> change(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch)
            throws IOException {
        var body = JsonBody.read(request.getInputStream());
        var found = organisations.find(id).orElse(null);
        if (found == null) {
            return answers.unknown(request);
        }
        var version = EntityTag.expected(ifMatch, found.tenant()::version);
        return switch (patching.apply(found, body.tree(), version)) {
            case Patching.Wrong(var problems) -> answers.invalid(request, problems);
            case Patching.Patched(var draft) ->
                answers.of(request, changing.change(found.tenant().id(), draft, version, Acting.now()));
        };
    }

    @Operation(operationId = "listRunsOfOrganisation", summary = "The runs of an organisation, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "All runs",
            content = @Content(schema = @Schema(implementation = RunList.class)))
    @GetMapping("/{id}/runs")
    ResponseEntity<Object> runs(HttpServletRequest request, @PathVariable String id) {
        return organisations
                .find(id)
                .map(found -> ResponseEntity.<Object>ok(runsOf(request, found)))
                .orElseGet(() -> answers.unknown(request));
    }

    private RunList runsOf(HttpServletRequest request, Enrolment found) {
        return new RunList(runs.of(found.tenant().id()).stream()
                .map(run -> RunView.of(run, installation, Problems.language(request)))
                .toList());
    }

    record RunList(List<RunView> items) {}
}
