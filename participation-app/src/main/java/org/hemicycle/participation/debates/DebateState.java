package org.hemicycle.participation.debates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a debate stands. */
sealed interface DebateState {
    /** It begins later. */
    record Upcoming(Instant opensAt) implements DebateState {}

    /** One takes part; {@code until} is null for an open end. */
    record Open(@Nullable Instant until) implements DebateState {}

    /** Its time is over, and nobody has written a conclusion yet. */
    record Over(Instant since) implements DebateState {}

    /** It was closed, and this is what came of it. */
    record Concluded(Instant at, String conclusion) implements DebateState {}

    static DebateState of(
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant closedAt,
            @Nullable String conclusion,
            Instant now) {
        if (closedAt != null && conclusion != null) {
            return new Concluded(closedAt, conclusion);
        }
        if (opensAt != null && opensAt.isAfter(now)) {
            return new Upcoming(opensAt);
        }
        return closesAt != null && !closesAt.isAfter(now) ? new Over(closesAt) : new Open(closesAt);
    }

    /** The word in message keys and class names. */
    default String key() {
        return switch (this) {
            case Upcoming _ -> "upcoming";
            case Open _ -> "open";
            case Over _ -> "over";
            case Concluded _ -> "concluded";
        };
    }

    default boolean isConcluded() {
        return this instanceof Concluded;
    }
}
