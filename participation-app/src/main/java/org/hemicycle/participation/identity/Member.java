package org.hemicycle.participation.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part; the address is for administrators' eyes.
 *
 * @param since when the account was confirmed
 * @param closedAt when it was closed; null while it is open
 */
public record Member(
        ParticipantId id,
        String name,
        @Nullable String email,
        List<Grant> grants,
        Instant since,
        @Nullable Instant closedAt) {
    public Member {
        grants = List.copyOf(grants);
    }

    public boolean closed() {
        return closedAt != null;
    }
}
