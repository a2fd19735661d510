package org.hemicycle.participation.proposals.exchange;

import java.util.HashMap;
import java.util.Map;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.proposals.curation.InputChoices.Choices;

/** What the mapping of a file begins with: words that mean the same here. */
final class Suggestions {
    private Suggestions() {}

    /** A theme of the same name, else a new one. */
    static Map<String, String> themes(Found found, Choices choices) {
        var themes = new HashMap<String, String>();
        for (var name : found.themes().keySet()) {
            themes.put(
                    name,
                    choices.themes().stream()
                            .filter(one ->
                                    one.name().byLanguage().values().stream().anyMatch(name::equalsIgnoreCase))
                            .map(one -> Long.toString(one.id()))
                            .findFirst()
                            .orElse("new"));
        }
        return themes;
    }

    /** The same word where there is one, else that it is being looked at. */
    static Map<String, String> states(Found found) {
        var states = new HashMap<String, String>();
        for (var word : found.states().keySet()) {
            states.put(
                    word,
                    Standing.parse(word)
                            .filter(Standing::isAnswer)
                            .orElse(Standing.EVALUATING)
                            .key());
        }
        return states;
    }
}
