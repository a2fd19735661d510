package org.hemicycle.manager.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Plain;
import tools.jackson.databind.JsonNode;

/** Reads the JSON of a client record, and remembers every field of a wrong shape. */
final class ReadingARecord {
    private static final String CONTACTS = "contacts";

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    ReadingARecord(JsonNode tree) {
        if (!tree.isObject()) {
            problems.add(FieldProblem.of("", "not-an-object"));
        }
        tree.properties().forEach(entry -> read(entry.getKey(), entry.getValue()));
    }

    List<FieldProblem> problems() {
        return problems;
    }

    Map<String, String> values() {
        return values;
    }

    private void read(String name, JsonNode node) {
        if (name.equals(CONTACTS)) {
            contacts(node);
        } else if (RecordField.of(name).isEmpty()) {
            unknown(
                    "/" + Plain.pointer(name),
                    Arrays.stream(RecordField.values()).map(RecordField::key).collect(Collectors.joining(", ")) + ", "
                            + CONTACTS);
        } else {
            take("/" + name, name, node);
        }
    }

    private void contacts(JsonNode node) {
        if (!node.isObject()) {
            problems.add(FieldProblem.of("/" + CONTACTS, "not-an-object"));
        }
        node.properties()
                .forEach(entry -> ContactRole.of(entry.getKey())
                        .ifPresentOrElse(
                                role -> contact(role, entry.getValue()),
                                () -> unknown(
                                        "/contacts/" + Plain.pointer(entry.getKey()),
                                        Arrays.stream(ContactRole.values())
                                                .map(ContactRole::key)
                                                .collect(Collectors.joining(", ")))));
    }

    private void contact(ContactRole role, JsonNode node) {
        var pointer = "/contacts/" + role.key();
        if (!node.isObject()) {
            problems.add(FieldProblem.of(pointer, "not-an-object"));
        }
        node.properties().forEach(entry -> {
            if (ContactRole.DETAILS.contains(entry.getKey())) {
                take(pointer + "/" + entry.getKey(), role.field(entry.getKey()), entry.getValue());
            } else {
                unknown(pointer + "/" + Plain.pointer(entry.getKey()), String.join(", ", ContactRole.DETAILS));
            }
        });
    }

    private void take(String pointer, String field, JsonNode node) {
        if (node.isContainer()) {
            problems.add(FieldProblem.of(pointer, "not-a-text"));
        } else if (!node.isNull()) {
            values.put(field, node.asString());
        }
    }

    private void unknown(String pointer, String known) {
        problems.add(FieldProblem.of(pointer, "unknown", known));
    }
}
