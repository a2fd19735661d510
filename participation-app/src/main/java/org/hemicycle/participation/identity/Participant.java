package org.hemicycle.participation.identity;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person as this organisation knows them.
 *
 * @param passwordHash null for those who sign in by link only
 * @param confirmedAt when the address was proved to be theirs
 * @param lockedUntil until when passwords are not looked at
 */
record Participant(
        ParticipantId id,
        EmailAddress email,
        String name,
        @Nullable String passwordHash,
        Locale language,
        boolean administrator,
        @Nullable Instant confirmedAt,
        @Nullable Instant disabledAt,
        @Nullable Instant lockedUntil) {
    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    SignedIn signedIn() {
        return new SignedIn(id, name, email.value(), administrator);
    }
}
