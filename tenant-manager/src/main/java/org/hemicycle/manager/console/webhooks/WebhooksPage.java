package org.hemicycle.manager.console.webhooks;

import java.util.List;
import java.util.Set;
import org.hemicycle.manager.webhooks.Webhook;
import org.hemicycle.manager.webhooks.WebhookDraft;
import org.hemicycle.themes.FormErrors;

/** All webhooks, and the form for another. */
record WebhooksPage(List<Webhook> webhooks, WebhookDraft draft, FormErrors errors) {
    Set<String> chosen() {
        return Set.copyOf(draft.events());
    }
}
