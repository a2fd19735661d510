package org.hemicycle.manager.fleet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad an issue is, the worst last. */
public enum Severity {
    /** To know: it will want something one day. */
    NOTICE,
    /** Something will break, or works worse than it should. */
    WARNING,
    /** Something is broken, for people who notice. */
    CRITICAL;

    /** The name in the database, in addresses and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
