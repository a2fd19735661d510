package org.hemicycle.manager.console.webhooks;

import java.util.List;
import org.hemicycle.manager.webhooks.EventTypes;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The types of events in words, with their names beside. */
final class WebhookChoices {
    private WebhookChoices() {}

    static List<Option> events(Texts t) {
        return EventTypes.ALL.stream()
                .map(type -> new Option(type, t.get("webhooks.event." + type), type))
                .toList();
    }
}
