package org.hemicycle.manager.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Plain;
import org.hemicycle.manager.plans.PlanDraft.Bounds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays the JSON of a plan over what it was before, and remembers every field of a wrong shape. */
final class ReadingAPlan {
    private static final List<String> FIELDS =
            List.of("key", "name", "description", "modules", "quotas", "offered", "position");

    private final List<FieldProblem> problems = new ArrayList<>();

    List<FieldProblem> problems() {
        return problems;
    }

    PlanDraft read(JsonNode tree, PlanDraft before, boolean fresh) {
        if (!tree.isObject()) {
            problems.add(FieldProblem.of("", "not-an-object"));
            return before;
        }
        for (var name : tree.propertyNames()) {
            if (!FIELDS.contains(name)) {
                problems.add(FieldProblem.of("/" + Plain.pointer(name), "unknown", String.join(", ", FIELDS)));
            } else if (name.equals("key") && !fresh) {
                problems.add(FieldProblem.of("/key", "fixed"));
            }
        }
        return new PlanDraft(
                fresh ? tree.path("key").asString("") : before.key(),
                texts(tree.get("name"), "/name", before.name()),
                texts(tree.get("description"), "/description", before.description()),
                list(tree.get("modules"), before.modules()),
                quotas(tree.get("quotas"), before.quotas()),
                truth(tree.get("offered"), before.offered()),
                position(tree.get("position"), before.position()));
    }

    private Map<String, String> texts(@Nullable JsonNode node, String field, Map<String, String> before) {
        if (node == null) {
            return before;
        }
        var texts = new LinkedHashMap<>(before);
        if (!node.isObject() || node.valueStream().anyMatch(text -> !text.isString() && !text.isNull())) {
            problems.add(FieldProblem.of(field, "not-texts"));
            return before;
        }
        node.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asString("")));
        return texts;
    }

    private List<String> list(@Nullable JsonNode node, List<String> before) {
        if (node == null) {
            return before;
        }
        if (!node.isArray() || node.valueStream().anyMatch(one -> !one.isString())) {
            problems.add(FieldProblem.of("/modules", "not-a-list"));
            return before;
        }
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private Map<String, Bounds> quotas(@Nullable JsonNode node, Map<String, Bounds> before) {
        if (node == null) {
            return before;
        }
        if (!node.isObject()) {
            problems.add(FieldProblem.of("/quotas", "not-an-object"));
            return before;
        }
        var quotas = new LinkedHashMap<>(before);
        node.properties().forEach(entry -> {
            var field = "/quotas/" + Plain.pointer(entry.getKey());
            if (entry.getValue().isNull()) {
                quotas.remove(entry.getKey());
            } else {
                quotas.put(
                        entry.getKey(),
                        bounds(entry.getValue(), field, before.getOrDefault(entry.getKey(), Bounds.NONE)));
            }
        });
        return quotas;
    }

    /** Limits in JSON; one that is not named stays, and null takes it away. */
    Bounds bounds(JsonNode node, String field, Bounds before) {
        if (!node.isObject()) {
            problems.add(FieldProblem.of(field, "not-an-object"));
            return before;
        }
        for (var name : node.propertyNames()) {
            if (!name.equals("soft") && !name.equals("hard")) {
                problems.add(FieldProblem.of(field + "/" + Plain.pointer(name), "unknown", "soft, hard"));
            }
        }
        return new Bounds(
                amount(node.get("soft"), field + "/soft", before.soft()),
                amount(node.get("hard"), field + "/hard", before.hard()));
    }

    @Nullable
    Long amount(@Nullable JsonNode node, String field, @Nullable Long before) {
        if (node == null) {
            return before;
        }
        if (node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 0) {
            problems.add(FieldProblem.of(field, "not-an-amount"));
            return before;
        }
        return node.asLong();
    }

    private boolean truth(@Nullable JsonNode node, boolean before) {
        if (node != null && !node.isBoolean()) {
            problems.add(FieldProblem.of("/offered", "not-a-truth"));
        }
        return node != null && node.isBoolean() ? node.asBoolean() : before;
    }

    private int position(@Nullable JsonNode node, int before) {
        var amount = amount(node, "/position", (long) before);
        return amount == null ? before : (int) Math.min(amount, Integer.MAX_VALUE);
    }
}
