package org.hemicycle.participation.moderation.blocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A participant who may not contribute.
 *
 * @param until null for ever
 * @param hides whether what they had published was hidden with it
 */
public record Block(
        long id,
        long participant,
        String name,
        String reason,
        Instant since,
        @Nullable Instant until,
        boolean hides) {}
