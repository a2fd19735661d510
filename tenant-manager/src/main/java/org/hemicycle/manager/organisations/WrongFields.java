package org.hemicycle.manager.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Names every wrong field, and says what is allowed. */
@Component
public class WrongFields {
    private final Problems problems;

    WrongFields(Problems problems) {
        this.problems = problems;
    }

    /** 422, with every field. */
    public ResponseEntity<Object> answer(HttpServletRequest request, List<FieldProblem> wrong) {
        var errors = wrong.stream().map(problem -> error(request, problem)).toList();
        return problems.answer(
                request, Problem.of(422, "problem.invalid", wrong.size()).with("errors", errors));
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
}
