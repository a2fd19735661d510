package org.hemicycle.provisioning.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A time at which the platform, a cell or one space is worked on. Whoever holds it can tell at any moment what it means, and asks
 * nobody: it is announced, begins and ends by itself, also while the control plane is down.
 *
 * @param announcedFrom from when on the public reads of it
 * @param effect {@code none}, {@code read-only} or {@code closed}, while it lasts
 * @param words of the operator, by language; may be empty
 */
public record MaintenanceWindow(
        Instant announcedFrom, Instant startsAt, Instant endsAt, String effect, LocalizedText words) {
    public static final String NONE = "none";
    public static final String READ_ONLY = "read-only";
    public static final String CLOSED = "closed";

    /** Whether the public reads of it at this moment: from the announcement until the end. */
    public boolean isAnnounced(Instant now) {
        return !now.isBefore(announcedFrom) && now.isBefore(endsAt);
    }

    /** Whether it goes on at this moment. */
    public boolean isInForce(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    /** Whether nobody but staff comes in while it goes on. */
    @JsonIgnore
    public boolean isClosing() {
        return effect.equals(CLOSED);
    }

    /** Whether nobody but staff writes while it goes on. */
    @JsonIgnore
    public boolean isAgainstWriting() {
        return !effect.equals(NONE);
    }
}
