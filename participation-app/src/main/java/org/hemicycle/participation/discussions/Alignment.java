package org.hemicycle.participation.discussions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the writer of a comment stands to its subject. */
public enum Alignment {
    FOR,
    NEUTRAL,
    AGAINST;

    /** The word in the column, in forms and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Alignment> parse(@Nullable String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
