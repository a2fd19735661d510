package org.hemicycle.manager.webhooks;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where webhooks may go, and how long anybody waits.
 *
 * @param allowedNetworks addresses or networks ({@code 10.20.0.0/16}) that may be reached although they are not public, and without
 *     TLS; none by default
 * @param timeout the longest that one delivery takes
 */
@Validated
@ConfigurationProperties("hemicycle.webhooks")
public record WebhookSettings(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("15s") Duration timeout) {
    public WebhookSettings {
        allowedNetworks = List.copyOf(allowedNetworks);
    }
}
