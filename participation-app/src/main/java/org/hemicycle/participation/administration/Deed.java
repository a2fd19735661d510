package org.hemicycle.participation.administration;

import java.time.Instant;

/** A line of the log: who did what, when; the action is a key such as {@code look.changed}. */
record Deed(Instant at, String actor, String action) {
    /** The message that says it. */
    String sentence() {
        return "admin.deed." + action;
    }
}
