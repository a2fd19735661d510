package org.hemicycle.participation.verification.authorisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has been granted.
 *
 * @param until when it ends; null for as long as the account lasts
 */
public record Authorisation(
        String handler,
        Facts facts,
        Instant since,
        @Nullable Instant until) {
    public boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }
}
