package org.hemicycle.manager.organisations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns JSON into a draft, and notes what has not the right shape or is not known. */
final class ReadingADraft {
    private static final Set<String> FIELDS = Set.of(
            "slug",
            "name",
            "kind",
            "locales",
            "timeZone",
            "plan",
            "modules",
            "hostnames",
            "primaryHostname",
            "branding",
            "administrator",
            "template",
            "formerId",
            "trialDays");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** What is wrong with the shape, in the order of the fields. */
    List<FieldProblem> problems() {
        return problems;
    }

    Draft read(JsonNode root) {
        if (!root.isObject()) {
            refuse("", "not-an-object");
        }
        known(root, "", FIELDS);
        var branding = object(root, "/branding", Set.of("primaryColour", "preset", "logo"));
        var administrator = object(root, "/administrator", Set.of("name", "email"));
        return new Draft(
                text(root, "slug", ""),
                texts(root),
                text(root, "kind", ""),
                list(root, "locales"),
                text(root, "timeZone", ""),
                text(root, "plan", ""),
                present(root, "modules") ? list(root, "modules") : null,
                list(root, "hostnames"),
                text(root, "primaryHostname", ""),
                new Draft.Look(
                        text(branding, "primaryColour", "/branding"),
                        text(branding, "preset", "/branding"),
                        text(branding, "logo", "/branding")),
                new Draft.Contact(
                        text(administrator, "name", "/administrator"), text(administrator, "email", "/administrator")),
                text(root, "template", ""),
                text(root, "formerId", ""),
                days(root));
    }

    private JsonNode object(JsonNode root, String pointer, Set<String> fields) {
        var node = root.at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            return node;
        }
        if (!node.isObject()) {
            refuse(pointer, "not-an-object");
        }
        known(node, pointer, fields);
        return node;
    }

    private void known(JsonNode node, String pointer, Set<String> fields) {
        for (var name : node.propertyNames()) {
            if (!fields.contains(name)) {
                refuse(
                        pointer + "/" + Plain.pointer(name),
                        "unknown",
                        String.join(", ", fields.stream().sorted().toList()));
            }
        }
    }

    private Map<String, String> texts(JsonNode root) {
        var found = new LinkedHashMap<String, String>();
        var node = root.path("name");
        if (!present(root, "name")) {
            return found;
        }
        if (!node.isObject()) {
            refuse("/name", "not-texts");
            return found;
        }
        for (var property : node.properties()) {
            if (property.getValue().isString()) {
                found.put(property.getKey(), property.getValue().asString());
            } else if (!property.getValue().isNull()) {
                refuse("/name/" + Plain.pointer(property.getKey()), "not-a-text");
            }
        }
        return found;
    }

    private List<String> list(JsonNode root, String field) {
        var found = new ArrayList<String>();
        if (!present(root, field)) {
            return found;
        }
        var node = root.path(field);
        if (!node.isArray()) {
            refuse("/" + field, "not-a-list");
            return found;
        }
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isString()) {
                found.add(node.get(i).asString());
            } else {
                refuse("/" + field + "/" + i, "not-a-text");
            }
        }
        return found;
    }

    private @Nullable String text(JsonNode node, String field, String pointer) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            refuse(pointer + "/" + field, "not-a-text");
            return null;
        }
        return value.asString();
    }

    private @Nullable Integer days(JsonNode root) {
        var value = root.path("trialDays");
        if (!present(root, "trialDays")) {
            return null;
        }
        if (!value.isInt()) {
            refuse("/trialDays", "not-days", 1, TrialDays.LONGEST);
            return null;
        }
        return value.asInt();
    }

    private static boolean present(JsonNode root, String field) {
        return !root.path(field).isMissingNode() && !root.path(field).isNull();
    }

    private void refuse(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
