package org.hemicycle.participation.proposals.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.proposals.curation.InputChoices.Choices;
import org.hemicycle.participation.prose.WrittenForm;

/** Reads the form of the mapping: the fields are numbered as the words of the file are. */
final class MappingForm {
    private static final int LANGUAGES = 3;
    private static final int LONGEST_SOURCE = 100;

    private MappingForm() {}

    static Mapping read(ImportOfATable table, WrittenForm form, Choices choices) {
        var found = table.found();
        var languages = new ArrayList<String>();
        for (int i = 0; i < LANGUAGES; i++) {
            var language = form.text("language." + i);
            if (found.languages().containsKey(language)) {
                languages.add(language);
            }
        }
        var source = form.text("source").isEmpty() ? fallback(found) : form.text("source");
        return new Mapping(
                source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) : source,
                languages,
                components(found, form, choices),
                words(List.copyOf(found.themes().keySet()), "theme", form),
                words(List.copyOf(found.states().keySet()), "state", form),
                form.ticked("supports"),
                form.ticked("answers"));
    }

    private static String fallback(Found found) {
        return found.source().isEmpty() ? "Decidim" : found.source();
    }

    private static Map<String, String> components(Found found, WrittenForm form, Choices choices) {
        var targets = words(List.copyOf(found.components().keySet()), "component", form);
        targets.replaceAll((_, target) ->
                choices.components().stream().anyMatch(one -> target.equals(Long.toString(one.id()))) ? target : "");
        return targets;
    }

    private static Map<String, String> words(List<String> words, String field, WrittenForm form) {
        var mapped = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            mapped.put(words.get(i), form.text(field + "." + i));
        }
        return mapped;
    }
}
