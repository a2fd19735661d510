package org.hemicycle.provisioning.traces;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where traces go.
 *
 * @param endpoint of a collector, OTLP over HTTP, such as {@code http://collector:4318}; empty for none
 * @param share of what begins here that is recorded, from 0 to 1; what comes from a trusted proxy with a decision keeps it
 */
@Validated
@ConfigurationProperties("hemicycle.traces")
public record TracesSettings(
        @DefaultValue("") @Pattern(regexp = "|https?://.+") String endpoint,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1")
        double share) {
    boolean isOff() {
        return endpoint.isEmpty();
    }
}
