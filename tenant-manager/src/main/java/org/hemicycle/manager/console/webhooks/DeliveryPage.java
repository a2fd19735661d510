package org.hemicycle.manager.console.webhooks;

import org.hemicycle.manager.webhooks.Delivery;
import org.hemicycle.manager.webhooks.Webhook;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One delivery, with its payload as people read it, and every attempt. */
record DeliveryPage(Webhook webhook, Delivery delivery) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String payload() {
        return JSON.writeValueAsString(JSON.readTree(delivery.payload()));
    }

    String path() {
        return "/webhooks/" + webhook.id() + "/deliveries/" + delivery.id();
    }
}
