package org.hemicycle.provisioning.runs;

import java.util.Locale;

/** What a run does: build a home, change its modules, remove it. */
public enum RunKind {
    CREATION,
    MODULES,
    DELETION;

    /** The name in the database and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
