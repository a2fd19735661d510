package org.hemicycle.participation.discussions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which order the comments on a subject are shown; replies are always read from the first to the last. */
public enum ThreadOrder {
    NEWEST,
    OLDEST,
    BEST,
    DISCUSSED;

    /** The word in addresses, settings and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ThreadOrder> parse(@Nullable String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
