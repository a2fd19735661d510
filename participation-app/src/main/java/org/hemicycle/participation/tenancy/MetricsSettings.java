package org.hemicycle.participation.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the monitoring of the operator gets.
 *
 * @param token without which it gets nothing
 * @param tenants how many organisations have numbers of their own; those that come later share the label {@code other}
 */
@ConfigurationProperties("hemicycle.metrics")
record MetricsSettings(
        @DefaultValue("") String token, @DefaultValue("100") int tenants) {}
