package org.hemicycle.manager.imports;

import java.util.Locale;

/** Where one line of a list stands. */
public enum RowState {
    /** Something is wrong with it: it is explained, and never opened. */
    WRONG,
    /** It can be opened. */
    PROPOSED,
    /** Confirmed; its turn will come. */
    WAITING,
    /** The run that builds its space goes on. */
    OPENING,
    OPENED,
    /** It could not be opened: something came between, or its run has failed. */
    FAILED,
    CANCELLED;

    /** The name in the database and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RowState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
