package org.hemicycle.participation.identity.passkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param label what the owner calls it
 * @param relyingParty the host name to which it belongs
 * @param usedAt when it last let its owner in; null for never
 */
public record Passkey(
        long id,
        String label,
        String relyingParty,
        Instant createdAt,
        @Nullable Instant usedAt) {}
