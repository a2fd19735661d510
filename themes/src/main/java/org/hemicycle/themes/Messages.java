package org.hemicycle.themes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All sentences of an application, by language and key; an organisation may have its own words in place of some. */
public final class Messages {
    private final Map<String, Map<String, Sentence>> byLanguage = new HashMap<>();
    private final Map<String, Map<String, String>> patterns;
    private final @Nullable Messages usual;

    /** @param patterns language code to key to pattern; the apostrophe is shown as the typographic one */
    public Messages(Map<String, Map<String, String>> patterns) {
        this(patterns, null);
    }

    private Messages(Map<String, Map<String, String>> patterns, @Nullable Messages usual) {
        this.usual = usual;
        this.patterns = Map.copyOf(patterns);
        patterns.forEach((language, keys) -> {
            Map<String, Sentence> sentences = new HashMap<>();
            keys.forEach((key, pattern) -> sentences.put(key, Sentence.parse(pattern.replace('\'', '’'))));
            byLanguage.put(language, Map.copyOf(sentences));
        });
    }

    /** These, with other words for some; what {@link #flaw} finds wrong must not be among them. */
    public Messages with(Map<String, Map<String, String>> own) {
        return new Messages(own, this);
    }

    /** Languages that have sentences, as codes such as {@code fr}. */
    public Set<String> languages() {
        return usual == null ? Set.copyOf(byLanguage.keySet()) : usual.languages();
    }

    /** Keys that a language has. */
    public Set<String> keys(String language) {
        return usual == null ? byLanguage.getOrDefault(language, Map.of()).keySet() : usual.keys(language);
    }

    /** The sentence of a key with its holes, as it is written. */
    public Optional<String> pattern(String language, String key) {
        return Optional.ofNullable(patterns.getOrDefault(language, Map.of()).get(key))
                .or(() -> usual == null ? Optional.empty() : usual.pattern(language, key));
    }

    /** The key of what is wrong with words that are to stand in place of a sentence; empty when nothing is. */
    public Optional<String> flaw(String language, String key, String words) {
        return Sentence.flaw(pattern(language, key).orElse(""), words);
    }

    @Nullable
    Sentence find(String language, String key) {
        Sentence sentence = byLanguage.getOrDefault(language, Map.of()).get(key);
        if (sentence != null) {
            return sentence;
        }
        return usual == null ? byLanguage.getOrDefault("en", Map.of()).get(key) : usual.find(language, key);
    }
}
