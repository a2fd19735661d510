package org.hemicycle.participation.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest wish about a module, and what came of it; {@code refusal} is the code of a reason. */
record ModuleWish(
        String kind,
        String module,
        Instant askedAt,
        @Nullable Instant doneAt,
        @Nullable String refusal) {
    static final String ENABLE = "enable-module";
    static final String DISABLE = "disable-module";

    boolean isOpen() {
        return doneAt == null;
    }
}
