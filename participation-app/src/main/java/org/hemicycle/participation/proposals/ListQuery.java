package org.hemicycle.participation.proposals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the list: a theme, a state, words, an order (random ones by a seed, so that pages follow one another), and
 * after which row.
 */
record ListQuery(
        @Nullable Long theme,
        @Nullable Standing state,
        String words,
        Sort sort,
        int seed,
        @Nullable ListKey after) {
    private static final int MOST_WORDS = 8;

    static ListQuery of(ListParameters parameters, int freshSeed) {
        return new ListQuery(
                parameters.number(parameters.theme()).orElse(null),
                Standing.parse(parameters.state()).orElse(null),
                Optional.ofNullable(parameters.q()).map(String::strip).orElse(""),
                Sort.parse(parameters.sort()).orElse(Sort.RECENT),
                parameters.number(parameters.seed()).map(Long::intValue).orElse(freshSeed),
                ListKey.parse(parameters.after()).orElse(null));
    }

    boolean filtered() {
        return theme != null || state != null || !words.isEmpty();
    }

    /** Each word as a pattern that finds it anywhere; all must be found. */
    List<String> patterns() {
        return Stream.of(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }
}
