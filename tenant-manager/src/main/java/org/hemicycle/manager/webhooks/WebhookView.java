package org.hemicycle.manager.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook in the API.
 *
 * @param events of which types; of all when empty
 * @param state {@code active} or {@code disabled}
 * @param disabledReason {@code operator}, {@code gone} or {@code failing}
 * @param formerSecretUntil until when the former secret signs too
 * @param secret shown once, when it was made; left out otherwise
 */
record WebhookView(
        UUID id,
        URI url,
        String description,
        List<String> events,
        String state,
        @Nullable String disabledReason,
        @Nullable Instant formerSecretUntil,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
    static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.description(),
                webhook.events(),
                webhook.active() ? "active" : "disabled",
                webhook.disabledReason(),
                webhook.formerUntil(),
                webhook.createdAt(),
                secret);
    }
}
