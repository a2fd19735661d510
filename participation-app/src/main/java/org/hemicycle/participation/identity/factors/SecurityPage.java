package org.hemicycle.participation.identity.factors;

import java.time.Instant;
import java.util.List;
import org.hemicycle.participation.identity.passkeys.Passkey;
import org.jspecify.annotations.Nullable;

/**
 * By what a person's account is protected.
 *
 * @param since when their authenticator application was confirmed; null for none
 */
public record SecurityPage(@Nullable Instant since, Factors.Held held, List<Passkey> passkeys, boolean staff) {
    public SecurityPage {
        passkeys = List.copyOf(passkeys);
    }

    /** Whether the authenticator application may be removed: staff keep one thing that proves strongly who they are. */
    public boolean mayRemoveAuthenticator() {
        return !staff || !held.isTheLast();
    }
}
