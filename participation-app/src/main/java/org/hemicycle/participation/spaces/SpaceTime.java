package org.hemicycle.participation.spaces;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a space stands in time. */
public enum SpaceTime {
    UPCOMING,
    ACTIVE,
    PAST;

    /** The word in addresses and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SpaceTime> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
