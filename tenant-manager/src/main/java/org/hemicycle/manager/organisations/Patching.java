package org.hemicycle.manager.organisations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lays a merge patch (RFC 7396) over what an organisation is now. */
@Component
class Patching {
    private static final Set<String> FIXED = Set.of("slug", "administrator", "template", "formerId", "trialDays");
    private static final Set<String> READ_ONLY = Set.of("id", "modulesAllowed", "state", "cell", "createdAt", "links");

    private final JsonMapper json;
    private final CheckingADraft checking;

    Patching(JsonMapper json, CheckingADraft checking) {
        this.json = json;
        this.checking = checking;
    }

    sealed interface Result {}

    /** What the organisation is to be. */
    record Patched(Draft draft) implements Result {}

    /** The patch touches what cannot change, or has not the right shape. */
    record Wrong(List<FieldProblem> problems) implements Result {}

    /** @param expectedVersion of which the caller knows; what is older is told later, so its fields are not looked at */
    Result apply(Enrolment now, JsonNode patch, long expectedVersion) {
        if (now.tenant().version() != expectedVersion) {
            return new Patched(Draft.of(now));
        }
        if (!(patch instanceof ObjectNode wanted)) {
            return new Wrong(List.of(FieldProblem.of("", "not-an-object")));
        }
        var problems = untouchable(wanted, now);
        ObjectNode merged = json.valueToTree(Draft.of(now));
        var known = wanted.deepCopy();
        known.remove(FIXED);
        known.remove(READ_ONLY);
        if (wanted.has("hostnames") && !wanted.has("primaryHostname")) {
            keepPrimaryIfListed(merged, wanted);
        }
        merge(merged, known);
        var reading = new ReadingADraft();
        var draft = reading.read(merged);
        problems.addAll(reading.problems());
        if (problems.isEmpty()) {
            return new Patched(draft);
        }
        reading.problems()
                .addAll(
                        0,
                        problems.subList(0, problems.size() - reading.problems().size()));
        return new Wrong(all(reading, draft, now.tenant()));
    }

    /** What is wrong with the shape, and with everything else whose shape is right. */
    List<FieldProblem> all(ReadingADraft reading, Draft draft, @Nullable Tenant present) {
        var all = new ArrayList<>(reading.problems());
        var told = new HashSet<String>();
        all.forEach(problem -> told.add(problem.field()));
        var checked = present == null ? checking.check(draft) : checking.check(draft, present);
        if (checked instanceof Checked.Invalid(var problems)) {
            problems.stream()
                    .filter(problem -> told.stream()
                            .noneMatch(field -> problem.field().equals(field)
                                    || problem.field().startsWith(field + "/")))
                    .forEach(all::add);
        }
        return all;
    }

    private static List<FieldProblem> untouchable(ObjectNode wanted, Enrolment now) {
        var problems = new ArrayList<FieldProblem>();
        for (var name : wanted.propertyNames()) {
            if (FIXED.contains(name)) {
                problems.add(FieldProblem.of("/" + name, "fixed"));
            } else if (READ_ONLY.contains(name)) {
                problems.add(FieldProblem.of("/" + name, "read-only"));
            }
        }
        if (wanted.path("kind").isString()
                && !wanted.path("kind").asString().equals(now.tenant().kind().key())) {
            problems.add(FieldProblem.of("/kind", "kind-by-succession"));
        }
        if (wanted.at("/branding/logo").isString()) {
            problems.add(FieldProblem.of("/branding/logo", "logo-in-the-space"));
        }
        return problems;
    }

    private static void keepPrimaryIfListed(ObjectNode merged, ObjectNode wanted) {
        var primary = merged.path("primaryHostname").asString("");
        for (var name : wanted.path("hostnames")) {
            if (name.isString() && name.asString().equals(primary)) {
                return;
            }
        }
        merged.putNull("primaryHostname");
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var property : patch.properties()) {
            var value = property.getValue();
            if (value.isNull()) {
                target.remove(property.getKey());
            } else if (value instanceof ObjectNode inner) {
                var old = target.get(property.getKey()) instanceof ObjectNode object
                        ? object
                        : target.putObject(property.getKey());
                merge(old, inner);
            } else {
                target.set(property.getKey(), value);
            }
        }
    }
}
