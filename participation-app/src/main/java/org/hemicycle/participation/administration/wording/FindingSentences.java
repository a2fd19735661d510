package org.hemicycle.participation.administration.wording;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemicycle.themes.Messages;

/** Finds sentences by what one sees of them: their words, whatever stands in their holes; or by their key. */
final class FindingSentences {
    private static final Pattern HOLE = Pattern.compile("\\{\\d+(,choice,)?|[{}]|\\|?-?\\d+[#<]");
    private static final int SHORTEST = 6;

    private final Messages messages;

    FindingSentences(Messages messages) {
        this.messages = messages;
    }

    /** The keys whose sentence in one of the languages answers, the closest first, the shortest among those. */
    List<String> keys(String seen, List<Locale> languages, int limit) {
        String words = plain(seen.replaceAll("\\d+", " "));
        String asked = words.isEmpty() ? plain(seen) : words;
        record Found(String key, int rank, int length) {}
        return messages.keys("fr").stream()
                .map(key -> new Found(
                        key,
                        rank(asked, key, languages),
                        messages.pattern("fr", key).orElse("").length()))
                .filter(found -> found.rank() > 0)
                .sorted(Comparator.comparingInt(Found::rank)
                        .reversed()
                        .thenComparingInt(Found::length)
                        .thenComparing(Found::key))
                .limit(limit)
                .map(Found::key)
                .toList();
    }

    private int rank(String asked, String key, List<Locale> languages) {
        if (key.equals(asked)) {
            return 5;
        }
        return languages.stream()
                .flatMap(language -> messages.pattern(language.getLanguage(), key).stream())
                .mapToInt(pattern -> rank(asked, pattern))
                .max()
                .orElse(0);
    }

    private static int rank(String asked, String pattern) {
        String plain = plain(HOLE.matcher(pattern).replaceAll(" "));
        if (plain.equals(asked) || oneForm(asked, pattern)) {
            return 4;
        }
        if (plain.contains(asked)) {
            return plain.startsWith(asked) ? 3 : 2;
        }
        return Stream.of(HOLE.split(pattern)).map(FindingSentences::plain).anyMatch(part -> isIn(part, asked)) ? 1 : 0;
    }

    /** Whether it is the sentence for one of the numbers that it can be about. */
    private static boolean oneForm(String asked, String pattern) {
        return Arrays.stream(pattern.split("\\|"))
                .map(form -> plain(HOLE.matcher(form).replaceAll(" ")))
                .anyMatch(asked::equals);
    }

    /** Whether this part of a sentence with holes stands in what was seen. */
    private static boolean isIn(String part, String seen) {
        return part.length() >= SHORTEST
                && seen.contains(part)
                && Arrays.stream(part.split(" ")).count() > 1;
    }

    /** Without accents, capitals and kinds of blanks and apostrophes. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
