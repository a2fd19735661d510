package org.hemicycle.manager.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The states of an organisation for programs; each step is a resource of its own. */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "States of an organisation")
class StatesController {
    private final Organisations organisations;
    private final LifeOfAnOrganisation life;
    private final Answers answers;

    StatesController(Organisations organisations, LifeOfAnOrganisation life, Answers answers) {
        this.organisations = organisations;
        this.life = life;
        this.answers = answers;
    }

    /**
     * @param reason one line, shown to operators and kept in the audit
     * @param notice what visitors read, by language ({@code fr}, {@code en}); may be left out
     */
    record Suspension(String reason, @Nullable Map<String, String> notice) {}

    @Operation(operationId = "suspendOrganisation", summary = "Close a space for a reason; visitors see a notice")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Suspension.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Suspended",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping(path = "/suspension", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> suspend(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var wish = new ReadingAStep(JsonBody.read(request.getInputStream()).tree(), Set.of("reason", "notice"));
        var reason = wish.line("reason", 500);
        var notice = wish.texts("notice", 2000);
        return wish.isWrong()
                ? answers.invalid(request, wish.problems())
                : step(
                        request,
                        id,
                        ifMatch,
                        (tenant, seen) -> life.suspend(tenant.id(), seen, reason, notice, Acting.now()));
    }

    @Operation(
            operationId = "reactivateOrganisation",
            summary = "Open a space again",
            description = "From suspended or archived, or from deleting as long as the grace lasts.")
    @ApiResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping("/reactivation")
    ResponseEntity<Object> reactivate(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return step(request, id, ifMatch, (tenant, seen) -> life.reactivate(tenant.id(), seen, Acting.now()));
    }

    @Operation(operationId = "archiveOrganisation", summary = "Leave a space readable, and close it for writing")
    @ApiResponse(
            responseCode = "200",
            description = "Archived",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping("/archival")
    ResponseEntity<Object> archive(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return step(request, id, ifMatch, (tenant, seen) -> life.archive(tenant.id(), seen, Acting.now()));
    }

    @Operation(
            operationId = "deleteOrganisation",
            summary = "Close a space, and remove all it holds after a grace",
            description = "A reactivation within the grace cancels the deletion.")
    @ApiResponse(
            responseCode = "202",
            description = "Closed; removed after state.purgeAfter",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @DeleteMapping
    ResponseEntity<Object> delete(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(
                            description = "0 to 90",
                            schema = @Schema(type = "integer", minimum = "0", maximum = "90", defaultValue = "30"))
                    @RequestParam(defaultValue = "30")
                    String graceDays,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (!graceDays.matches("\\d|[1-8]\\d|90")) {
            throw new Refusal(Problem.of(400, "problem.bad-grace").with("parameter", "graceDays"));
        }
        return organisations
                .find(id)
                .map(found -> answers.ofDeletion(
                        request,
                        life.delete(
                                found.tenant().id(),
                                seen(ifMatch, found.tenant()),
                                Integer.parseInt(graceDays),
                                Acting.now())))
                .orElseGet(() -> answers.unknown(request));
    }

    private ResponseEntity<Object> step(
            HttpServletRequest request, String id, @Nullable String ifMatch, BiFunction<Tenant, Seen, Passage> step) {
        return organisations
                .find(id)
                .map(found -> answers.of(request, step.apply(found.tenant(), seen(ifMatch, found.tenant()))))
                .orElseGet(() -> answers.unknown(request));
    }

    /** A step may be asked for without having seen anything: the state itself offers it or not. */
    static Seen seen(@Nullable String ifMatch, Tenant tenant) {
        return ifMatch == null || ifMatch.isBlank()
                ? Seen.ANY
                : new Seen(Math.max(0, EntityTag.expected(ifMatch, tenant::version)));
    }
}
