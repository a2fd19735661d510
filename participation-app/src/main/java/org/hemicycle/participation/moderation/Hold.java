package org.hemicycle.participation.moderation;

import java.util.Locale;

/** Why something was held back before anybody read it. */
public enum Hold {
    WORDS,
    LINKS,
    SPAM,
    EFFORT;

    /** The word in tables and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Hold of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
