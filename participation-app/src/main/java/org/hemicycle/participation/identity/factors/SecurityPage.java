package org.hemicycle.participation.identity.factors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what a person's account is protected.
 *
 * @param since when their authenticator application was confirmed; null for none
 */
public record SecurityPage(@Nullable Instant since, Factors.Held held, boolean staff) {
    /** Whether the authenticator application may be removed: staff keep one thing that proves strongly who they are. */
    public boolean mayRemoveAuthenticator() {
        return !staff || !held.isTheLast();
    }
}
