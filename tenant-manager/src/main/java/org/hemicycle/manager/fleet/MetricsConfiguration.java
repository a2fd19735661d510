package org.hemicycle.manager.fleet;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import org.hemicycle.manager.platform.TrustedProxies;
import org.hemicycle.provisioning.traces.TracesSettings;
import org.hemicycle.provisioning.traces.Tracing;
import org.hemicycle.themes.web.MetricsDoor;
import org.hemicycle.themes.web.TracedRequests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where the monitoring of the operator finds the numbers of the control plane, and where its traces go. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    @Bean
    FilterRegistrationBean<MetricsDoor> metricsDoor(
            PrometheusMeterRegistry meters, @Value("${hemicycle.metrics.token:}") String token) {
        var registration = new FilterRegistrationBean<>(new MetricsDoor(token, meters::scrape));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/*");
        return registration;
    }

    @Bean
    Tracing tracing(TracesSettings settings) {
        return Tracing.of(settings, "tenant-manager");
    }

    @Bean
    FilterRegistrationBean<TracedRequests> tracedRequests(Tracing tracing, TrustedProxies proxies) {
        var registration = new FilterRegistrationBean<>(
                new TracedRequests(tracing.telemetry(), proxies::trusts, _ -> Optional.empty()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.addUrlPatterns("/*");
        registration.setAsyncSupported(true);
        registration.setEnabled(tracing.isOn());
        return registration;
    }
}
