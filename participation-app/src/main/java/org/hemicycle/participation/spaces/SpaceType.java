package org.hemicycle.participation.spaces;

import java.util.Locale;

/** Whether a space goes through phases or lasts. */
public enum SpaceType {
    PROCESS,
    ASSEMBLY;

    /** The word in the column and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SpaceType of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
