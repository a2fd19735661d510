package org.hemicycle.participation.spaces;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Settings of a component or a phase as their columns hold them: an object of texts, numbers and switches. */
final class OwnValues {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OwnValues() {}

    /** By key in kebab case, as texts. */
    static Map<String, String> parse(String json) {
        return json.equals("{}")
                ? Map.of()
                : JSON.readTree(json).properties().stream()
                        .filter(entry -> entry.getValue().isValueNode())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().asString()));
    }
}
