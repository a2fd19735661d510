package org.hemicycle.participation.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the log: who did what, when; the action is a key such as {@code look.changed}; no actor is one whose account is deleted. */
record Deed(Instant at, @Nullable String actor, String action) {
    /** The message that says it. */
    String sentence() {
        return "admin.deed." + action;
    }
}
