package org.hemicycle.provisioning.runs;

import java.util.Locale;

/** Where a step of a run stands. */
public enum StepState {
    PENDING,
    RUNNING,
    WAITING,
    DONE,
    FAILED,
    COMPENSATED;

    /** The name in the database and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StepState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
