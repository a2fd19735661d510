package org.hemicycle.themes;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All sentences of an application, by language and key. */
public final class Messages {
    private final Map<String, Map<String, Sentence>> byLanguage = new HashMap<>();

    /** @param patterns language code to key to pattern; the apostrophe is shown as the typographic one */
    public Messages(Map<String, Map<String, String>> patterns) {
        patterns.forEach((language, keys) -> {
            Map<String, Sentence> sentences = new HashMap<>();
            keys.forEach((key, pattern) -> sentences.put(key, Sentence.parse(pattern.replace('\'', '’'))));
            byLanguage.put(language, Map.copyOf(sentences));
        });
    }

    /** Languages that have sentences, as codes such as {@code fr}. */
    public Set<String> languages() {
        return Set.copyOf(byLanguage.keySet());
    }

    /** Keys that a language has. */
    public Set<String> keys(String language) {
        return byLanguage.getOrDefault(language, Map.of()).keySet();
    }

    @Nullable
    Sentence find(String language, String key) {
        Sentence sentence = byLanguage.getOrDefault(language, Map.of()).get(key);
        return sentence != null
                ? sentence
                : byLanguage.getOrDefault("en", Map.of()).get(key);
    }
}
