package org.hemicycle.participation.assistance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Secrets that people can read, say and type: six of 256 short words, so 48 bits, of which a card allows ten guesses. Accents, capitals
 * and what stands between the words do not matter.
 */
@Component
class CardWords {
    static final int WORDS = 6;
    private final SecureRandom random = new SecureRandom();
    private final List<String> french = words("fr");
    private final List<String> english = words("en");

    /** New words in the language of the person. */
    List<String> draw(Locale language) {
        var all = language.getLanguage().equals("fr") ? french : english;
        return Stream.generate(() -> all.get(random.nextInt(all.size())))
                .limit(WORDS)
                .toList();
    }

    /** A new number of an account: nine digits that say nothing. */
    String number() {
        return Integer.toString(100_000_000 + random.nextInt(900_000_000));
    }

    /** The words as they are compared. */
    static String plain(String typed) {
        return Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }

    private static List<String> words(String language) {
        try {
            return new ClassPathResource("words_" + language + ".txt", CardWords.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
