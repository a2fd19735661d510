package org.hemicycle.participation.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person as this organisation knows them.
 *
 * @param email null for those who sign in without one
 * @param passwordHash null for those who sign in by link only
 * @param confirmedAt when the address was proved to be theirs
 * @param lockedUntil until when passwords are not looked at
 */
record Participant(
        ParticipantId id,
        @Nullable EmailAddress email,
        String name,
        @Nullable String passwordHash,
        Locale language,
        List<Grant> grants,
        int terms,
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

    boolean isAdministrator() {
        return grants.contains(new Grant(Role.ADMINISTRATOR, null));
    }

    /** This person, having proved it so. */
    SignedIn signedIn(Proof proof) {
        return new SignedIn(id, name, email == null ? null : email.value(), grants, proof, terms);
    }
}
