package org.hemicycle.manager.plans;

import java.util.List;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Plain;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an override from JSON, and remembers every field of a wrong shape. */
final class ReadingAnOverride {
    private static final List<String> FIELDS = List.of("module", "allowed", "quota", "soft", "hard", "until", "reason");

    private final JsonNode tree;
    private final ReadingAPlan amounts = new ReadingAPlan();

    ReadingAnOverride(JsonNode tree) {
        this.tree = tree;
    }

    List<FieldProblem> problems() {
        return amounts.problems();
    }

    OverrideDraft draft() {
        if (!tree.isObject()) {
            problems().add(FieldProblem.of("", "not-an-object"));
        }
        for (var name : tree.propertyNames()) {
            if (!FIELDS.contains(name)) {
                problems().add(FieldProblem.of("/" + Plain.pointer(name), "unknown", String.join(", ", FIELDS)));
            }
        }
        var allowed = tree.path("allowed");
        if (!allowed.isMissingNode() && !allowed.isBoolean()) {
            problems().add(FieldProblem.of("/allowed", "not-a-truth"));
        }
        return new OverrideDraft(
                tree.path("module").asString(""),
                allowed.isMissingNode() || (allowed.isBoolean() && allowed.asBoolean()),
                tree.path("quota").asString(""),
                new PlanDraft.Bounds(
                        amounts.amount(tree.get("soft"), "/soft", null),
                        amounts.amount(tree.get("hard"), "/hard", null)),
                text("until"),
                text("reason"));
    }

    private @Nullable String text(String field) {
        var node = tree.path(field);
        return node.isString() ? node.asString() : null;
    }
}
