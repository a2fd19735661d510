package org.hemicycle.themes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a participatory process on the timeline; {@code extendedFrom} is the former end when it was moved while running. */
public record Phase(
        String title,
        @Nullable String description,
        @Nullable Instant starts,
        @Nullable Instant ends,
        @Nullable Instant extendedFrom,
        State state) {
    /** Where the step is in time. */
    public enum State {
        PAST,
        CURRENT,
        COMING;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
