package org.hemicycle.manager.organisations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.LocalizedText;
import tools.jackson.databind.JsonNode;

/** Reads the body of a step, field by field, and collects all that is wrong with it. */
final class ReadingAStep {
    private final JsonNode body;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param known the fields that the body may have */
    ReadingAStep(JsonNode body, Set<String> known) {
        this.body = body;
        if (!body.isObject()) {
            problems.add(FieldProblem.of("", "not-an-object"));
        }
        for (var name : body.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(
                        FieldProblem.of("/" + Plain.pointer(name), "unknown", String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    boolean isWrong() {
        return !problems.isEmpty();
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    String line(String field, int most) {
        var value = body.path(field);
        if (!value.isString() || !Plain.isLine(value.asString(), most)) {
            problems.add(FieldProblem.of("/" + field, "not-a-line", most));
            return "";
        }
        return value.asString().strip();
    }

    /** Texts of several lines in French and English; empty where there are none. */
    LocalizedText texts(String field, int most) {
        var found = new TreeMap<String, String>();
        var value = body.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            problems.add(FieldProblem.of("/" + field, "not-texts"));
        }
        for (var text : value.properties()) {
            var pointer = "/" + field + "/" + Plain.pointer(text.getKey());
            if (!CheckingADraft.LANGUAGES.contains(text.getKey())) {
                problems.add(FieldProblem.of(
                        pointer, "unknown-language", String.join(", ", new TreeSet<>(CheckingADraft.LANGUAGES))));
            } else if (!text.getValue().isString() || text.getValue().asString().length() > most) {
                problems.add(FieldProblem.of(pointer, "too-long", most));
            } else if (!text.getValue().asString().isBlank()) {
                found.put(text.getKey(), text.getValue().asString().strip());
            }
        }
        return LocalizedText.of(found);
    }

    /** A day, such as {@code 2026-12-31}, that these bounds allow. */
    LocalDate day(String field, LocalDate first, LocalDate last) {
        try {
            var day = LocalDate.parse(body.path(field).asString(""));
            if (!day.isBefore(first) && !day.isAfter(last)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        problems.add(FieldProblem.of("/" + field, "not-a-day", first, last));
        return first;
    }

    Optional<PlanKey> plan(String field, List<Plan> offered) {
        var named = body.path(field).asString("");
        var plan = offered.stream()
                .map(Plan::key)
                .filter(key -> key.key().equals(named))
                .findFirst();
        if (plan.isEmpty()) {
            var keys = offered.stream().map(one -> one.key().key()).collect(Collectors.joining(", "));
            problems.add(FieldProblem.of("/" + field, "not-one-of", keys));
        }
        return plan;
    }

    boolean flag(String field) {
        var value = body.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problems.add(FieldProblem.of("/" + field, "not-one-of", "true, false"));
        }
        return value.asBoolean(false);
    }
}
