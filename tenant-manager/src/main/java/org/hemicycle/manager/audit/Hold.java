package org.hemicycle.manager.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As long as one is in force, no entry leaves the trail, however old it is. */
public record Hold(
        UUID id,
        String reason,
        String placedBy,
        Instant placedAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {
    public boolean inForce() {
        return liftedAt == null;
    }
}
