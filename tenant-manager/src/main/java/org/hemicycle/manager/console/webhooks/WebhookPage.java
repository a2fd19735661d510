package org.hemicycle.manager.console.webhooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hemicycle.manager.webhooks.Delivery;
import org.hemicycle.manager.webhooks.Webhook;
import org.hemicycle.manager.webhooks.WebhookDraft;
import org.hemicycle.provisioning.registry.Page;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** One webhook, with what was delivered; its secret only in the answer to the form that made it. */
record WebhookPage(
        Webhook webhook,
        Page<Delivery> deliveries,
        @Nullable String after,
        WebhookDraft draft,
        FormErrors errors,
        @Nullable String secret) {
    String path() {
        return "/webhooks/" + webhook.id();
    }

    Set<String> chosen() {
        return Set.copyOf(draft.events());
    }

    @Nullable
    String next() {
        return deliveries
                .next()
                .map(cursor -> path() + "?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .orElse(null);
    }

    @Nullable
    String first() {
        return after == null ? null : path();
    }
}
