package org.hemicycle.participation.proposals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a proposal stands, as its column says. */
public enum Standing {
    PUBLISHED,
    EVALUATING,
    ACCEPTED,
    REJECTED,
    WITHDRAWN;

    /** The word in the column, in addresses and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people may still support it. */
    public boolean takesSupports() {
        return this == PUBLISHED || this == EVALUATING;
    }

    /** Whether it is what an answer says, rather than what the author did. */
    public boolean isAnswer() {
        return this == EVALUATING || this == ACCEPTED || this == REJECTED;
    }

    /** The one whose word stands in the column. */
    public static Standing of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The one with this word; empty for any other. */
    public static Optional<Standing> parse(@Nullable String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
