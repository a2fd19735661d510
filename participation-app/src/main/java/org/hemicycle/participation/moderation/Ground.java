package org.hemicycle.participation.moderation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why something breaks the rules: what people report, and what moderators decide. */
public enum Ground {
    SPAM,
    OFFENSIVE,
    OFF_TOPIC,
    ILLEGAL,
    OTHER;

    /** The word in tables, forms and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Ground> parse(@Nullable String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
