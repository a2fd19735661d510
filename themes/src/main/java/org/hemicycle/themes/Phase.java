package org.hemicycle.themes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a participatory process on the timeline; {@code moves} are the ends that were moved while it ran, in order. */
public record Phase(
        String title,
        @Nullable String description,
        @Nullable Instant starts,
        @Nullable Instant ends,
        List<Move> moves,
        State state) {
    public Phase {
        moves = List.copyOf(moves);
    }

    /** An end that was moved: what was said before (null when nothing was), what held then, and why. */
    public record Move(@Nullable Instant formerly, Instant now, String reason) {}

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
