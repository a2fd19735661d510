package org.hemicycle.themes;

import org.jspecify.annotations.Nullable;

/** A step of long work; {@code detail} says in a plain sentence what it waits for, or what went wrong. */
public record WorkStep(String label, State state, @Nullable String detail) {
    /** How far the step is. */
    public enum State {
        PENDING,
        RUNNING,
        WAITING,
        DONE,
        FAILED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
