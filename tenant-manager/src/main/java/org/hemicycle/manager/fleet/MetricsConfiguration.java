package org.hemicycle.manager.fleet;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.hemicycle.themes.web.MetricsDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where the monitoring of the operator finds the numbers of the control plane. */
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
}
