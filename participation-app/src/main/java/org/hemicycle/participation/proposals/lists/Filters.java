package org.hemicycle.participation.proposals.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals a reader wants to see.
 *
 * @param state key of where they stand; null for all but those withdrawn
 * @param origin whose proposals; null for anybody's
 * @param aid {@code offer} or {@code request} of mutual aid, null for both
 * @param only null for all
 * @param words all must be found
 * @param box null for anywhere
 */
public record Filters(
        @Nullable Long theme,
        @Nullable Long territory,
        @Nullable String state,
        @Nullable Origin origin,
        @Nullable String aid,
        @Nullable Only only,
        String words,
        @Nullable Box box) {
    public static final Filters NONE = new Filters(null, null, null, null, null, null, "", null);
    private static final int MOST_WORDS = 8;

    /** Whose proposals. */
    public enum Origin {
        PARTICIPANT,
        OFFICIAL,
        WORKSHOP;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Origin> parse(@Nullable String key) {
            return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** What only somebody signed in can ask for. */
    public enum Only {
        MINE,
        SUPPORTED,
        FOLLOWED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Only> parse(@Nullable String key) {
            return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** Whether anything is left out. */
    public boolean any() {
        return !equals(NONE);
    }

    /** Each word as a pattern that finds it anywhere. */
    public List<String> patterns() {
        return Stream.of(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }
}
