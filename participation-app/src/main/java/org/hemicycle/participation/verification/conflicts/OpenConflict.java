package org.hemicycle.participation.verification.conflicts;

import java.time.Instant;
import org.hemicycle.participation.identity.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Two accounts that have shown the same thing.
 *
 * @param second who came second
 * @param holder who has the authorisation; null where that account is gone
 * @param unique the digest of what both have shown
 */
@SuppressWarnings("ArrayRecordComponent")
record OpenConflict(
        long id,
        String handler,
        byte[] unique,
        byte @Nullable [] facts,
        Side second,
        @Nullable Side holder,
        Instant arisenAt) {
    /**
     * One of both accounts.
     *
     * @param verified when it was granted the authorisation; null when it has not been
     */
    record Side(
            ParticipantId id,
            String name,
            @Nullable String email,
            Instant since,
            @Nullable Instant verified,
            boolean staff) {}
}
