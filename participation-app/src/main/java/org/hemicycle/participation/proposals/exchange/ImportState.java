package org.hemicycle.participation.proposals.exchange;

import java.util.Locale;

/** How far an import is. */
enum ImportState {
    /** A file of another platform is looked through for its words. */
    SCANNING,
    /** Somebody has to say what becomes of those words. */
    SCANNED,
    /** It is read, and nothing is written. */
    CHECKING,
    /** Somebody has to confirm. */
    CHECKED,
    APPLYING,
    DONE,
    /** It is no table, or not the one that was said. */
    UNREADABLE,
    /** Nobody wants it any more. */
    LEFT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    boolean isWorking() {
        return this == SCANNING || this == CHECKING || this == APPLYING;
    }

    boolean isOver() {
        return this == DONE || this == UNREADABLE || this == LEFT;
    }
}
