package org.hemicycle.participation.moderation.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a case stands. */
enum CaseState {
    /** Its author has not followed the link yet; nobody has to do anything. */
    UNPROVED,
    /** Somebody has to look at it. */
    WAITING,
    /** A moderator hid it, or enough people reported it. */
    HIDDEN,
    /** A moderator kept it. */
    KEPT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CaseState> parse(@Nullable String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
