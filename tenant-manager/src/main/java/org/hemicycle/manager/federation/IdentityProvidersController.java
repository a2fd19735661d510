package org.hemicycle.manager.federation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.federation.IdentityProviders.Outcome;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The identity providers of an organisation for programs. Client secrets go in and never come out. */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}/identity-providers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Identity providers of an organisation")
class IdentityProvidersController {
    private final Organisations organisations;
    private final ProvidersOfOrganisations providers;
    private final Problems problems;
    private final Installation installation;

    IdentityProvidersController(
            Organisations organisations,
            ProvidersOfOrganisations providers,
            Problems problems,
            Installation installation) {
        this.organisations = organisations;
        this.providers = providers;
        this.problems = problems;
        this.installation = installation;
    }

    /** All of them. */
    @Schema(name = "IdentityProviderList")
    record ProviderList(List<ProviderView> items) {}

    @Operation(operationId = "listIdentityProviders", summary = "The identity providers of an organisation")
    @ApiResponse(
            responseCode = "200",
            description = "All of them, as they stand on the sign-in page",
            content = @Content(schema = @Schema(implementation = ProviderList.class)))
    @GetMapping
    ResponseEntity<Object> list(@PathVariable String id) {
        var tenant = tenant(id);
        return ResponseEntity.ok(new ProviderList(providers.all(tenant).stream()
                .map(provider -> ProviderView.of(provider, tenant, installation))
                .toList()));
    }

    @Operation(operationId = "addIdentityProvider", summary = "Add an identity provider")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProviderBody.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Added, and in force at once",
            content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> add(HttpServletRequest request, @PathVariable String id) throws IOException {
        var tenant = tenant(id);
        var reading =
                new ReadingAProvider(JsonBody.read(request.getInputStream()).tree());
        var draft = reading.fresh();
        var secret = reading.secret();
        var wrong = wrong(request, reading, draft, secret != null);
        if (!wrong.isEmpty() || secret == null) {
            return invalid(request, wrong);
        }
        return switch (providers.add(tenant, draft, secret, Acting.now())) {
            case Outcome.Written(var added) ->
                ResponseEntity.created(installation.manager(path(tenant, added.key())))
                        .eTag(EntityTag.of(added.version()))
                        .body(ProviderView.of(added, tenant, installation));
            case Outcome.KeyTaken _, Outcome.Stale _, Outcome.Unknown _ ->
                problems.answer(
                        request,
                        Problem.of(409, "problem.taken")
                                .with("errors", List.of(error(request, "/key", "taken", List.of()))));
        };
    }

    @Operation(operationId = "getIdentityProvider", summary = "One identity provider, by its key")
    @ApiResponse(
            responseCode = "200",
            description = "The provider; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @GetMapping("/{key}")
    ResponseEntity<Object> get(@PathVariable String id, @PathVariable String key) {
        var tenant = tenant(id);
        return shown(provider(tenant, key), tenant);
    }

    @Operation(
            operationId = "changeIdentityProvider",
            summary = "Change an identity provider",
            description = "Only what is named changes; key and preset are fixed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProviderBody.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Changed, and in force at once",
            content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @PatchMapping(
            path = "/{key}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<Object> change(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String key,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch)
            throws IOException {
        var tenant = tenant(id);
        var now = provider(tenant, key);
        long version = EntityTag.expected(ifMatch, now::version);
        var reading =
                new ReadingAProvider(JsonBody.read(request.getInputStream()).tree());
        var draft = reading.over(now.draft());
        var secret = reading.secret();
        var wrong = wrong(request, reading, draft, now.hasSecret() || secret != null);
        return wrong.isEmpty()
                ? after(request, tenant, providers.change(tenant, draft, version, secret, Acting.now()))
                : invalid(request, wrong);
    }

    @Operation(
            operationId = "removeIdentityProvider",
            summary = "Remove an identity provider",
            description = "The identities linked through it are unlinked; the accounts stay.")
    @ApiResponse(responseCode = "204", description = "Removed")
    @DeleteMapping("/{key}")
    ResponseEntity<Object> remove(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String key,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch) {
        var tenant = tenant(id);
        long version = EntityTag.expected(ifMatch, provider(tenant, key)::version);
        var outcome = providers.remove(tenant, key, version, Acting.now());
        return outcome instanceof Outcome.Written
                ? ResponseEntity.noContent().build()
                : after(request, tenant, outcome);
    }

    private ResponseEntity<Object> after(HttpServletRequest request, Tenant tenant, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written(var provider) -> shown(provider, tenant);
            case Outcome.Stale(var now) ->
                problems.answer(
                        request, Problem.of(412, "problem.stale").with("currentETag", EntityTag.of(now.version())));
            case Outcome.Unknown _, Outcome.KeyTaken _ ->
                problems.answer(request, Problem.of(404, "problem.unknown-provider"));
        };
    }

    private ResponseEntity<Object> shown(IdentityProvider provider, Tenant tenant) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(provider.version()))
                .body(ProviderView.of(provider, tenant, installation));
    }

    private Tenant tenant(String id) {
        return organisations
                .find(id)
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-organisation")))
                .tenant();
    }

    private IdentityProvider provider(Tenant tenant, String key) {
        return providers.find(tenant, key).orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-provider")));
    }

    private List<Map<String, Object>> wrong(
            HttpServletRequest request, ReadingAProvider reading, ProviderDraft draft, boolean secret) {
        var errors = new ArrayList<Map<String, Object>>();
        reading.problems().forEach((pointer, code) -> errors.add(error(request, pointer, code, List.of())));
        for (var problem : providers.check(draft, secret)) {
            var pointer = "/" + problem.field().replace('.', '/');
            if (!reading.problems().containsKey(pointer)) {
                errors.add(error(request, pointer, problem.code(), problem.arguments()));
            }
        }
        return errors;
    }

    private ResponseEntity<Object> invalid(HttpServletRequest request, List<Map<String, Object>> errors) {
        return problems.answer(
                request, Problem.of(422, "problem.invalid", errors.size()).with("errors", errors));
    }

    private Map<String, Object> error(HttpServletRequest request, String pointer, String code, List<Object> arguments) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", pointer);
        error.put("code", code);
        error.put("detail", problems.sentence(request, "federation.field." + code, arguments.toArray()));
        return error;
    }

    private static String path(Tenant tenant, String key) {
        return "/api/v1/organisations/" + tenant.id() + "/identity-providers/" + key;
    }
}
