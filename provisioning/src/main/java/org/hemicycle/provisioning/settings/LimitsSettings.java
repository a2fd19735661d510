package org.hemicycle.provisioning.settings;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one tenant may take of what all share, under {@code limits}.
 *
 * @param requestsPerMinutePerAddress requests of one address to one tenant
 * @param requestsPerMinutePerTenant requests to one tenant on one node
 * @param connectionsPerTenant database connections at once on one node
 * @param statementTimeout the longest a statement may run
 */
public record LimitsSettings(
        @DefaultValue("600") @Positive int requestsPerMinutePerAddress,
        @DefaultValue("60000") @Positive int requestsPerMinutePerTenant,
        @DefaultValue("6") @Positive int connectionsPerTenant,
        @DefaultValue("15s") Duration statementTimeout) {}
