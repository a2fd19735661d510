package org.hemicycle.manager.hostnames;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The own host names of an organisation for programs: claimed by PUT, which may be repeated. */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}/hostnames", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Host names of an organisation")
class HostNamesController {
    private final Registry registry;
    private final ClaimingHostNames claiming;
    private final CheckingClaims checking;
    private final Sheets sheets;
    private final Problems problems;
    private final Installation installation;
    private final BaseDomain baseDomain;

    HostNamesController(
            Registry registry,
            ClaimingHostNames claiming,
            CheckingClaims checking,
            Sheets sheets,
            Problems problems,
            Installation installation,
            BaseDomain baseDomain) {
        this.registry = registry;
        this.claiming = claiming;
        this.checking = checking;
        this.sheets = sheets;
        this.problems = problems;
        this.installation = installation;
        this.baseDomain = baseDomain;
    }

    /** All of them, the oldest first. */
    @Schema(name = "HostNameList")
    record HostNameList(List<HostNameView> items) {}

    @Operation(operationId = "listHostNames", summary = "The own host names of an organisation, claimed or verified")
    @ApiResponse(
            responseCode = "200",
            description = "All of them, with the records to publish and what was found",
            content = @Content(schema = @Schema(implementation = HostNameList.class)))
    @GetMapping
    ResponseEntity<Object> list(@PathVariable String id) {
        var tenant = tenant(id);
        return ResponseEntity.ok(new HostNameList(
                claiming.of(tenant).stream().map(claim -> view(tenant, claim)).toList()));
    }

    @Operation(
            operationId = "claimHostName",
            summary = "Claim a host name",
            description = "Claiming again changes nothing. With vouched=true the operator says that the name is the "
                    + "organisation's: no TXT record is needed, and the space answers at once; a certificate may be had as "
                    + "soon as the name leads here.")
    @ApiResponse(
            responseCode = "200",
            description = "It was claimed before",
            content = @Content(schema = @Schema(implementation = HostNameView.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Claimed; proof says which record to publish, pointing where the name has to lead",
            content = @Content(schema = @Schema(implementation = HostNameView.class)))
    @PutMapping("/{name}")
    ResponseEntity<Object> claim(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean vouched) {
        var tenant = inService(tenant(id));
        var host = NameRules.read(name);
        if (host.isEmpty()) {
            return refused(request, NameProblem.MALFORMED);
        }
        var actor = Acting.now();
        var claimed = vouched ? claiming.vouch(tenant, host.get(), actor) : claiming.claim(tenant, host.get(), actor);
        return switch (claimed) {
            case Claiming.Claimed(var claim, var fresh) ->
                shown(fresh ? HttpStatus.CREATED : HttpStatus.OK, tenant(id), claim);
            case Claiming.Refused(var problem) -> refused(request, problem);
        };
    }

    @Operation(operationId = "getHostName", summary = "One host name")
    @ApiResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = HostNameView.class)))
    @GetMapping("/{name}")
    ResponseEntity<Object> get(@PathVariable String id, @PathVariable String name) {
        var tenant = tenant(id);
        return shown(HttpStatus.OK, tenant, claimOf(tenant, name));
    }

    @Operation(
            operationId = "checkHostName",
            summary = "Look at the DNS now",
            description =
                    "Takes some seconds at most. A name that was looked at in the last ten seconds is not looked at again.")
    @ApiResponse(
            responseCode = "200",
            description = "How it stands now",
            content = @Content(schema = @Schema(implementation = HostNameView.class)))
    @PostMapping("/{name}/check")
    ResponseEntity<Object> check(@PathVariable String id, @PathVariable String name) {
        var tenant = inService(tenant(id));
        var claim = claimOf(tenant, name);
        return shown(HttpStatus.OK, tenant(id), checking.check(claim).orElse(claim));
    }

    @Operation(
            operationId = "withdrawHostName",
            summary = "Give a host name up",
            description = "The space does not answer there any more, and it has no certificate.")
    @ApiResponse(responseCode = "204", description = "Given up")
    @DeleteMapping("/{name}")
    ResponseEntity<Object> withdraw(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String name,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch) {
        var tenant = inService(tenant(id));
        var claim = claimOf(tenant, name);
        if (ifMatch != null && EntityTag.expected(ifMatch, claim::version) != claim.version()) {
            return problems.answer(
                    request, Problem.of(412, "problem.stale").with("currentETag", EntityTag.of(claim.version())));
        }
        claiming.withdraw(tenant, claim.name(), Acting.now());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Object> shown(HttpStatus status, Tenant tenant, Claim claim) {
        return ResponseEntity.status(status).eTag(EntityTag.of(claim.version())).body(view(tenant, claim));
    }

    private HostNameView view(Tenant tenant, Claim claim) {
        return HostNameView.of(tenant, claim, sheets.of(claim), installation);
    }

    private ResponseEntity<Object> refused(HttpServletRequest request, NameProblem problem) {
        var error = Map.of(
                "field", "/name",
                "code", problem.code(),
                "detail", problems.sentence(request, "field." + problem.code(), baseDomain.value()));
        var answer =
                problem == NameProblem.TAKEN ? Problem.of(409, "problem.taken") : Problem.of(422, "problem.invalid", 1);
        return problems.answer(request, answer.with("errors", List.of(error)));
    }

    private Tenant tenant(String id) {
        var byId = TenantId.parse(id).flatMap(registry::find);
        return byId.or(() -> Slug.isWellFormed(id) ? registry.findBySlug(new Slug(id)) : byId)
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-organisation")));
    }

    private static Tenant inService(Tenant tenant) {
        if (!tenant.state().isAtHome()) {
            throw new Refusal(
                    Problem.of(409, "problem.refused-changed", tenant.state().key()));
        }
        return tenant;
    }

    private Claim claimOf(Tenant tenant, String name) {
        return NameRules.read(name)
                .flatMap((HostName host) -> claiming.find(tenant, host))
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-host-name")));
    }
}
