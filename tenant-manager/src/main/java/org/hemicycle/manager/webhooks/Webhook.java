package org.hemicycle.manager.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where events are told.
 *
 * @param events of which types; of all when empty
 * @param disabledReason {@code operator}, {@code gone} or {@code failing}; null while it is active
 * @param formerUntil until when the former secret signs too; null without one
 * @param version grows with each change; the entity tag of the API
 */
public record Webhook(
        UUID id,
        URI url,
        String description,
        List<String> events,
        boolean active,
        @Nullable String disabledReason,
        @Nullable Instant disabledAt,
        @Nullable Instant formerUntil,
        String createdBy,
        Instant createdAt,
        long version) {
    public Webhook {
        events = List.copyOf(events);
    }
}
