package org.hemicycle.provisioning.runs;

import java.util.Locale;

/** What a run does: build a home, change its modules, remove it, hand it over, build a copy of one, try a template. */
public enum RunKind {
    CREATION,
    MODULES,
    DELETION,
    SUCCESSION,
    CLONE,
    REHEARSAL;

    /** The name in the database and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it builds a home: it can be taken back, and then nothing is left. */
    public boolean builds() {
        return this == CREATION || this == CLONE || this == REHEARSAL;
    }

    static RunKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
