package org.hemicycle.participation.spaces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;

/** What people want to know of a space before they take part: who promotes it, what is decided, who participates, and how. */
public record SpaceFacts(Map<String, LocalizedText> answers) {
    /** The questions, in their order; words in the column, in the form and in message keys. */
    public static final List<String> QUESTIONS = List.of("promoter", "decided", "participants", "how");

    public static final SpaceFacts NONE = new SpaceFacts(Map.of());

    public SpaceFacts {
        answers = Map.copyOf(answers);
    }

    /** As the form has it. */
    public static SpaceFacts of(WrittenForm form, List<Locale> languages) {
        var answers = new LinkedHashMap<String, LocalizedText>();
        for (String question : QUESTIONS) {
            var answer = form.localized("fact." + question, languages);
            if (!answer.isEmpty()) {
                answers.put(question, answer);
            }
        }
        return new SpaceFacts(answers);
    }

    /** As the column has it: by question, then by language. */
    public static SpaceFacts of(Map<String, Map<String, String>> column) {
        var answers = new LinkedHashMap<String, LocalizedText>();
        column.forEach((question, answer) -> answers.put(question, LocalizedText.of(answer)));
        return new SpaceFacts(answers);
    }

    /** As the column takes it. */
    public Map<String, Map<String, String>> byKey() {
        var column = new LinkedHashMap<String, Map<String, String>>();
        answers.forEach((question, answer) -> column.put(question, answer.byLanguage()));
        return column;
    }

    /** The answer to a question; empty when nobody has written one. */
    public LocalizedText of(String question) {
        return answers.getOrDefault(question, LocalizedText.of(Map.of()));
    }

    public boolean isEmpty() {
        return answers.isEmpty();
    }
}
