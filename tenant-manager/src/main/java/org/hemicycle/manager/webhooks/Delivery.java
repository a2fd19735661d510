package org.hemicycle.manager.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event for one webhook.
 *
 * @param event identifier of the event, the {@code webhook-id} of every attempt
 * @param state {@code waiting}, {@code delivered} or {@code failed}
 * @param nextAttemptAt when it is tried again, while it waits
 * @param attempted the attempts, the latest first; empty in lists
 */
public record Delivery(
        UUID id,
        UUID webhook,
        UUID event,
        long sequence,
        String type,
        String payload,
        String state,
        int attempts,
        Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant finishedAt,
        List<Attempt> attempted) {
    /**
     * One try.
     *
     * @param status of the answer; null where there was none
     * @param answer the beginning of what was answered
     * @param error why there was no answer
     */
    public record Attempt(
            int number,
            Instant at,
            int milliseconds,
            @Nullable Integer status,
            @Nullable String answer,
            @Nullable String error) {}
}
