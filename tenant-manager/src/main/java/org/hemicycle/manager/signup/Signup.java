package org.hemicycle.manager.signup;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hemicycle.provisioning.registry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that has asked for a space.
 *
 * @param slug its short name, which it may still change as long as nothing is open
 * @param language the one it was asked in, and that of the space
 * @param person who asks, and will administer the space
 * @param letterSentAt when the letter with the link went out; null while it waits
 * @param confirmedAt when the address was proved
 */
public record Signup(
        UUID id,
        SignupState state,
        String slug,
        String name,
        Kind kind,
        Locale language,
        String person,
        String email,
        Instant askedAt,
        boolean byEffort,
        @Nullable Instant letterSentAt,
        @Nullable Instant expiresAt,
        @Nullable Instant confirmedAt) {
    /** Whether the link still opens something at this moment: it may be read before it is noted that its letter went out. */
    boolean isLiveAt(Instant now) {
        return !(state instanceof SignupState.Asked) || expiresAt == null || expiresAt.isAfter(now);
    }
}
