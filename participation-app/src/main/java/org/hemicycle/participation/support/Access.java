package org.hemicycle.participation.support;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of an operator, and what became of it.
 *
 * @param minutes for how long, from the moment of consent
 * @param until when it ends by itself, once granted
 */
record Access(
        UUID id,
        String operator,
        String reason,
        int minutes,
        State state,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant until,
        @Nullable Instant enteredAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {
    enum State {
        ASKED,
        OPEN,
        REFUSED,
        WITHDRAWN,
        ENDED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    boolean waits() {
        return state == State.ASKED;
    }

    boolean isOpen(Instant now) {
        return state == State.OPEN && until != null && until.isAfter(now);
    }

    /** The key of what it is now; an access whose time is over has ended, also when nobody wrote it down yet. */
    String standing(Instant now) {
        return state == State.OPEN && !isOpen(now) ? State.ENDED.key() : state.key();
    }
}
