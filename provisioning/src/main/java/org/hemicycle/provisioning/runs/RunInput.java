package org.hemicycle.provisioning.runs;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run was asked for with, as its row keeps it; what it means depends on the kind of run. */
record RunInput(JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RunInput read(String text) {
        return new RunInput(JSON.readTree(text));
    }

    /** Of a change of modules; of any other run, none. */
    ModuleChange modules() {
        return json.has("enable") ? as(ModuleChange.class) : ModuleChange.NONE;
    }

    <T> T as(Class<T> type) {
        return JSON.treeToValue(json, type);
    }
}
