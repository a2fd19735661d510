package org.hemicycle.provisioning.runs;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {
    PENDING,
    RUNNING,
    WAITING,
    CANCELLING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** The name in the database and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more happens by itself. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }

    static RunState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
