package org.hemicycle.participation.moderation.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses the language of a text by its little words; says nothing where they do not tell. */
final class Tongue {
    private static final Map<String, Set<String>> LITTLE_WORDS = Map.of(
            "fr",
                    Set.of(
                            "le", "la", "les", "des", "une", "est", "et", "pas", "que", "qui", "pour", "dans", "vous",
                            "nous", "je", "il", "elle", "ce", "du", "au", "avec", "sur", "sont", "mais", "ne"),
            "en",
                    Set.of(
                            "the", "is", "are", "and", "not", "of", "to", "in", "you", "we", "it", "this", "that",
                            "for", "with", "on", "be", "have", "but", "they", "he", "she", "was", "will"));

    private Tongue() {}

    static Optional<String> of(String text) {
        var words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        long french = count(words, "fr");
        long english = count(words, "en");
        if (french == english) {
            return Optional.empty();
        }
        return Optional.of(french > english ? "fr" : "en");
    }

    private static long count(java.util.List<String> words, String language) {
        return words.stream()
                .filter(LITTLE_WORDS.getOrDefault(language, Set.of())::contains)
                .count();
    }
}
