package org.hemicycle.manager.imports;

import java.util.Locale;

/** Where a list stands. */
public enum ImportState {
    /** Read and explained; nothing is done before somebody confirms. */
    PROPOSED,
    /** Its organisations are being opened. */
    RUNNING,
    /** Nothing more happens by itself. */
    FINISHED,
    /** Somebody has stopped it: what was open stays, the rest was left. */
    CANCELLED;

    /** The name in the database and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
