package org.hemicycle.participation.proposals.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a file of another platform: each word with how often it does.
 *
 * @param unused columns that are not looked at
 */
record Found(
        String source,
        Map<String, Integer> languages,
        Map<String, Integer> components,
        Map<String, Integer> themes,
        Map<String, Integer> states,
        int amendments,
        int withdrawn,
        List<String> unused) {
    static final Found NOTHING = new Found("", Map.of(), Map.of(), Map.of(), Map.of(), 0, 0, List.of());

    Found {
        languages = new LinkedHashMap<>(languages);
        components = new LinkedHashMap<>(components);
        themes = new LinkedHashMap<>(themes);
        states = new LinkedHashMap<>(states);
        unused = List.copyOf(unused);
    }
}
