package org.hemicycle.participation.proposals.exchange;

import java.util.List;
import java.util.Map;

/**
 * What becomes of the words of another platform.
 *
 * @param source name of that platform
 * @param languages in which order a text is taken; the others are kept beside it
 * @param components by number there: number of a component here, or empty to leave it out
 * @param themes by their name there: number of a theme here, {@code new}, or empty for none
 * @param states by their word there: a usual state or {@code own-12}
 * @param supports whether their number comes along
 * @param answers whether official answers come along
 */
record Mapping(
        String source,
        List<String> languages,
        Map<String, String> components,
        Map<String, String> themes,
        Map<String, String> states,
        boolean supports,
        boolean answers) {
    static final Mapping NONE = new Mapping("", List.of(), Map.of(), Map.of(), Map.of(), true, true);

    Mapping {
        languages = List.copyOf(languages);
        components = Map.copyOf(components);
        themes = Map.copyOf(themes);
        states = Map.copyOf(states);
    }
}
