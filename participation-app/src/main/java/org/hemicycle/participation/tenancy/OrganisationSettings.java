package org.hemicycle.participation.tenancy;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the organisation's administrators have set: one record per key, the key being that of the module whose record it is.
 * A field that was never set has the value that the module gives it; records are read once, however often they are asked for.
 */
public final class OrganisationSettings {
    /** Nothing was set. */
    public static final OrganisationSettings NONE = new OrganisationSettings(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Map<String, JsonNode> set;
    private final Map<Class<?>, Record> read = new ConcurrentHashMap<>();

    OrganisationSettings(Map<String, JsonNode> set) {
        this.set = Map.copyOf(set);
    }

    static OrganisationSettings parse(String json) {
        var set = new HashMap<String, JsonNode>();
        JSON.readTree(json).properties().forEach(entry -> set.put(entry.getKey(), entry.getValue()));
        return new OrganisationSettings(set);
    }

    /**
     * The settings of a key.
     *
     * @param usual what holds for the fields that nobody has set, and altogether when what was set cannot be read
     */
    @SuppressWarnings("unchecked")
    public <T extends Record> T of(String key, T usual) {
        return (T) read.computeIfAbsent(usual.getClass(), _ -> read(key, usual));
    }

    private Record read(String key, Record usual) {
        if (!(set.get(key) instanceof ObjectNode fields)) {
            return usual;
        }
        try {
            ObjectNode all = JSON.valueToTree(usual);
            all.setAll(fields);
            return JSON.treeToValue(all, usual.getClass());
        } catch (JacksonException | IllegalArgumentException e) {
            return usual;
        }
    }
}
