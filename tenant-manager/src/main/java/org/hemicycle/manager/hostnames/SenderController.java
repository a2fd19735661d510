package org.hemicycle.manager.hostnames;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.hostnames.SenderSheet;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The domain in whose name an organisation's letters go out, for programs. */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}/sender-domain", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sender domain of an organisation")
class SenderController {
    private final Registry registry;
    private final NamingASender naming;
    private final Problems problems;

    SenderController(Registry registry, NamingASender naming, Problems problems) {
        this.registry = registry;
        this.naming = naming;
        this.problems = problems;
    }

    /** @param localPart what stands before the @ */
    @Schema(name = "SenderDomainWish")
    record Wish(String domain, String localPart) {}

    @Operation(operationId = "getSenderDomain", summary = "The sender domain, and its SPF, DKIM and DMARC records")
    @ApiResponse(
            responseCode = "200",
            description = "Which records to publish, and what was found",
            content = @Content(schema = @Schema(implementation = SenderSheet.class)))
    @GetMapping
    ResponseEntity<Object> get(@PathVariable String id) {
        return ResponseEntity.ok(naming.sheet(domain(tenant(id))));
    }

    @Operation(
            operationId = "nameSenderDomain",
            summary = "Name the sender domain, in place of a former one",
            description =
                    "Letters go out in its name once all three records are right; until then from the platform's address.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wish.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Named; lines says which records to publish",
            content = @Content(schema = @Schema(implementation = SenderSheet.class)))
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> name(HttpServletRequest request, @PathVariable String id) throws IOException {
        var tenant = tenant(id);
        if (!naming.isOffered()) {
            return problems.answer(request, Problem.of(409, "problem.no-sender-domains"));
        }
        var body = JsonBody.read(request.getInputStream()).tree();
        var host = NameRules.read(body.path("domain").asString(""));
        var local = body.path("localPart").asString("");
        if (!NamingASender.isLocalPart(local)) {
            return wrong(request, "/localPart", "local-part");
        }
        var problem = host.isEmpty()
                ? Optional.of(NameProblem.MALFORMED)
                : naming.name(tenant, host.get(), local, Acting.now());
        return problem.isPresent()
                ? wrong(request, "/domain", problem.get().code())
                : ResponseEntity.ok(naming.sheet(domain(tenant)));
    }

    @Operation(operationId = "checkSenderDomain", summary = "Look at the records now")
    @ApiResponse(
            responseCode = "200",
            description = "How they stand now",
            content = @Content(schema = @Schema(implementation = SenderSheet.class)))
    @PostMapping("/check")
    ResponseEntity<Object> check(@PathVariable String id) {
        var domain = domain(tenant(id));
        return ResponseEntity.ok(naming.sheet(naming.check(domain).orElse(domain)));
    }

    @Operation(operationId = "removeSenderDomain", summary = "Send from the platform's address again")
    @ApiResponse(responseCode = "204", description = "Removed")
    @DeleteMapping
    ResponseEntity<Object> remove(@PathVariable String id) {
        var tenant = tenant(id);
        domain(tenant);
        naming.remove(tenant, Acting.now());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Object> wrong(HttpServletRequest request, String field, String code) {
        var error = Map.of(
                "field", field,
                "code", code,
                "detail",
                        problems.sentence(
                                request, "field." + code, registry.baseDomain().value()));
        return problems.answer(request, Problem.of(422, "problem.invalid", 1).with("errors", List.of(error)));
    }

    private SenderDomain domain(Tenant tenant) {
        return naming.of(tenant).orElseThrow(() -> new Refusal(Problem.of(404, "problem.no-sender-domain")));
    }

    private Tenant tenant(String id) {
        var byId = TenantId.parse(id).flatMap(registry::find);
        return byId.or(() -> Slug.isWellFormed(id) ? registry.findBySlug(new Slug(id)) : byId)
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-organisation")));
    }
}
