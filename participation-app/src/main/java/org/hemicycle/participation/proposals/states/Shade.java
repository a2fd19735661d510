package org.hemicycle.participation.proposals.states;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The colour of a state's label: one of the tokens of the look, never a colour of its own. */
public enum Shade {
    NEUTRAL,
    BRAND,
    SUCCESS,
    WARNING,
    DANGER;

    /** The word in the column, and in the name of the class. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Shade> parse(@Nullable String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
