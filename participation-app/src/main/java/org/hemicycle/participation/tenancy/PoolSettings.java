package org.hemicycle.participation.tenancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Connections of one cell on this node.
 *
 * @param size connections at most
 * @param patience how long a request waits for one before it is told that the house is full
 * @param maxLifetime after which a connection is replaced
 * @param statementTimeout after which the database ends a statement of the schedulers
 */
@Validated
@ConfigurationProperties("hemicycle.pool")
record PoolSettings(
        @DefaultValue("8") @Min(2) @Max(200) int size,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("15m") Duration maxLifetime,
        @DefaultValue("15s") Duration statementTimeout) {
    /** What one tenant may hold at once: what it is allowed, yet never more than three quarters of the pool. */
    int share(int allowed) {
        return Math.max(1, Math.min(allowed, size * 3 / 4));
    }
}
