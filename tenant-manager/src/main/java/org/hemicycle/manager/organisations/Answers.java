package org.hemicycle.manager.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.manager.audit.AuditEntry;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.runs.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How the results of the verbs are said in HTTP. */
@Component
class Answers {
    private final Registry registry;
    private final Problems problems;
    private final Installation installation;
    private final Clock clock;

    Answers(Registry registry, Problems problems, Installation installation, Clock clock) {
        this.registry = registry;
        this.problems = problems;
        this.installation = installation;
        this.clock = clock;
    }

    ResponseEntity<Object> of(HttpServletRequest request, Opening opening) {
        return switch (opening) {
            case Opening.Opened(var tenant, var run) -> accepted(tenant, run);
            case Opening.Invalid(var wrong) -> invalid(request, wrong);
            case Opening.Taken(var problem) -> taken(request, problem);
            case Opening.NoRoom() -> problems.answer(request, Problem.of(503, "problem.no-room"));
        };
    }

    ResponseEntity<Object> of(HttpServletRequest request, Changing changing) {
        return switch (changing) {
            case Changing.Changed(var tenant, var run, var former) ->
                changed(request, tenant, run.orElse(null), former);
            case Changing.Invalid(var wrong) -> invalid(request, wrong);
            case Changing.Taken(var problem) -> taken(request, problem);
            case Changing.Stale(var now, var since) -> stale(request, now, since);
            case Changing.NotNow(var tenant) ->
                problems.answer(
                        request,
                        Problem.of(
                                409, "problem.refused-changed", tenant.state().key()));
            case Changing.Unknown() -> unknown(request);
        };
    }

    ResponseEntity<Object> of(HttpServletRequest request, Passage passage) {
        return switch (passage) {
            case Passage.Passed passed -> organisation(HttpStatus.OK, passed.tenant(), null);
            case Passage.Refused(var tenant, var reason) ->
                problems.answer(request, Problem.of(409, reason, tenant.state().key()));
            case Passage.Stale(var now, var since) -> stale(request, now, since);
            case Passage.Unknown() -> unknown(request);
        };
    }

    /** A deletion is never done when it is answered. */
    ResponseEntity<Object> ofDeletion(HttpServletRequest request, Passage passage) {
        return passage instanceof Passage.Passed(var tenant, var run)
                ? accepted(tenant, run.orElse(null))
                : of(request, passage);
    }

    ResponseEntity<Object> organisation(HttpStatus status, Tenant tenant, @Nullable RunId run) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(tenant.version()))
                .body(view(tenant, run));
    }

    /** The organisation, and a warning when passkeys belong to a name that has changed. */
    private ResponseEntity<Object> changed(
            HttpServletRequest request, Tenant tenant, @Nullable RunId run, List<FormerHost> former) {
        var warning = former.stream()
                .map(host -> problems.sentence(
                        request,
                        host.message(),
                        (long) host.passkeys(),
                        host.name().value()))
                .collect(Collectors.joining(" "));
        return ResponseEntity.ok()
                .eTag(EntityTag.of(tenant.version()))
                .body(warning.isEmpty() ? view(tenant, run) : view(tenant, run).withWarning(warning));
    }

    ResponseEntity<Object> accepted(Tenant tenant, @Nullable RunId run) {
        var view = view(tenant, run);
        return ResponseEntity.accepted()
                .location(view.links().self())
                .eTag(EntityTag.of(tenant.version()))
                .body(view);
    }

    ResponseEntity<Object> unknown(HttpServletRequest request) {
        return problems.answer(request, Problem.of(404, "problem.unknown-organisation"));
    }

    ResponseEntity<Object> invalid(HttpServletRequest request, List<FieldProblem> wrong) {
        return problems.answer(request, withErrors(request, Problem.of(422, "problem.invalid", wrong.size()), wrong));
    }

    private ResponseEntity<Object> taken(HttpServletRequest request, FieldProblem problem) {
        return problems.answer(request, withErrors(request, Problem.of(409, "problem.taken"), List.of(problem)));
    }

    private ResponseEntity<Object> stale(HttpServletRequest request, Tenant now, List<AuditEntry> since) {
        var changes = since.stream()
                .map(entry -> Map.of(
                        "at", entry.at(),
                        "by", entry.actor().name(),
                        "action", entry.action(),
                        "fields", entry.detail().getOrDefault("fields", Map.of())))
                .toList();
        return problems.answer(
                request,
                Problem.of(412, "problem.stale")
                        .with("currentETag", EntityTag.of(now.version()))
                        .with("changes", changes));
    }

    private Problem withErrors(HttpServletRequest request, Problem problem, List<FieldProblem> wrong) {
        return problem.with(
                "errors", wrong.stream().map(field -> error(request, field)).toList());
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

    private OrganisationView view(Tenant tenant, @Nullable RunId run) {
        return OrganisationView.of(registry.enrolment(tenant.id()).orElseThrow(), installation, run, clock.instant());
    }
}
