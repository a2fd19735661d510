package org.hemicycle.manager.console.plans;

import java.util.List;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** Problems of fields as messages beside the fields of a form: {@code /quotas/mails/soft} is the field {@code quotas.mails.soft}. */
final class FieldErrors {
    private FieldErrors() {}

    static FormErrors of(List<FieldProblem> problems) {
        var errors = FormErrors.NONE;
        for (var problem : problems) {
            var field =
                    problem.field().replaceFirst("^/", "").replace('/', '.').replaceFirst("^modules\\..*", "modules");
            errors = errors.and(field, new Message(problem.message(), problem.arguments()));
        }
        return errors;
    }
}
