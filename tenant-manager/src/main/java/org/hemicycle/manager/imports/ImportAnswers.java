package org.hemicycle.manager.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hemicycle.manager.organisations.WrongFields;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How what came of a wish about a list is said in HTTP. */
@Component
class ImportAnswers {
    private final Imports imports;
    private final WrongFields wrongFields;
    private final Problems problems;
    private final Installation installation;

    ImportAnswers(Imports imports, WrongFields wrongFields, Problems problems, Installation installation) {
        this.imports = imports;
        this.wrongFields = wrongFields;
        this.problems = problems;
        this.installation = installation;
    }

    ResponseEntity<Object> of(HttpServletRequest request, ImportOutcome outcome, boolean made) {
        return switch (outcome) {
            case ImportOutcome.Done(var list, var ignored) -> shown(list, ignored, made ? 201 : 200);
            case ImportOutcome.Unreadable(var problem) -> wrongFields.answer(request, List.of(problem));
            case ImportOutcome.Stale(var now) ->
                problems.answer(
                        request,
                        Problem.of(412, "problem.stale-import")
                                .with("currentETag", EntityTag.of(now.version()))
                                .with("current", ImportView.of(now, null, installation)));
            case ImportOutcome.NotNow(var now) ->
                problems.answer(
                        request,
                        Problem.of(409, "problem.import-not-now", now.state().key()));
            case ImportOutcome.Unknown() -> problems.answer(request, Problem.of(404, "problem.unknown-import"));
        };
    }

    ResponseEntity<Object> shown(Import list, @Nullable List<String> ignored, int status) {
        return ResponseEntity.status(status)
                .location(ImportView.self(list.id(), installation))
                .eTag(EntityTag.of(list.version()))
                .body(ImportView.of(list, ignored, installation));
    }

    Import find(String id) {
        return imports.find(ImportsController.number(id))
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-import")));
    }
}
