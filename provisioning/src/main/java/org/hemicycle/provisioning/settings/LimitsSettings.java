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
 * @param lettersPerHourPerAddress letters with a link that may be asked for from one network address within an hour
 * @param signInsPerHourPerAddress passwords that may be tried from one network address within an hour
 */
public record LimitsSettings(
        @DefaultValue("600") @Positive int requestsPerMinutePerAddress,
        @DefaultValue("60000") @Positive int requestsPerMinutePerTenant,
        @DefaultValue("6") @Positive int connectionsPerTenant,
        @DefaultValue("15s") Duration statementTimeout,
        @DefaultValue("60") @Positive int lettersPerHourPerAddress,
        @DefaultValue("300") @Positive int signInsPerHourPerAddress) {}
