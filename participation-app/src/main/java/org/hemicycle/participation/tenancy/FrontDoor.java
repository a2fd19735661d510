package org.hemicycle.participation.tenancy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.DirectoryFeed;
import org.hemicycle.provisioning.registry.DirectoryFile;
import org.hemicycle.provisioning.registry.RegistryReader;
import org.hemicycle.provisioning.registry.ReservedNames;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.provisioning.templates.TemplatesFromAfar;
import org.hemicycle.provisioning.traces.TracesSettings;
import org.hemicycle.provisioning.traces.Tracing;
import org.hemicycle.themes.web.MetricsDoor;
import org.hemicycle.themes.web.TracedRequests;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Who comes in, and under which name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    InstallationSettings.class,
    PoolSettings.class,
    AskerSettings.class,
    MetricsSettings.class,
    TracesSettings.class
})
class FrontDoor {
    private static final Duration COMPARED_EVERY = Duration.ofSeconds(30);
    private static final int PROBES = Ordered.HIGHEST_PRECEDENCE;
    private static final int METRICS = Ordered.HIGHEST_PRECEDENCE + 2;
    private static final int TRACES = Ordered.HIGHEST_PRECEDENCE + 6;
    private static final int NUMBERS = Ordered.HIGHEST_PRECEDENCE + 8;
    private static final int ASK = Ordered.HIGHEST_PRECEDENCE + 5;
    private static final int TENANT = Ordered.HIGHEST_PRECEDENCE + 10;
    private static final int LIMITS = TENANT + 5;

    @Bean
    Directory directory() {
        return new Directory();
    }

    @Bean
    RegistryReader registryReader(InstallationSettings settings, DataPlaneSecret secret) {
        return new RegistryReader(settings.databaseUrl(), secret.passwordOf(RegistryReader.LOGIN));
    }

    @Bean
    TemplatesFromAfar templatesFromAfar(RegistryReader reader, Clock clock) {
        return new TemplatesFromAfar(reader, clock);
    }

    @Bean(initMethod = "start")
    DirectoryFeed directoryFeed(Directory directory, InstallationSettings settings, RegistryReader reader) {
        return new DirectoryFeed(
                directory,
                new BaseDomain(settings.baseDomain()),
                reader,
                new DirectoryFile(settings.state()),
                COMPARED_EVERY);
    }

    @Bean
    TenantVault tenantVault(InstallationSettings settings) {
        return new TenantVault(SealingKey.of("hemicycle.tenants-key", settings.tenantsKey()));
    }

    @Bean
    PublicAddresses publicAddresses(InstallationSettings settings, TrustedProxies proxies) {
        return new PublicAddresses(settings, proxies);
    }

    @Bean
    TrustedProxies trustedProxies(InstallationSettings settings) {
        return new TrustedProxies(settings.trustedProxies());
    }

    @Bean
    FilterRegistrationBean<Probes> probes(ApplicationAvailability availability) {
        var probes = new Probes(() -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
        return outermost(probes, PROBES, EnumSet.of(DispatcherType.REQUEST));
    }

    @Bean
    FilterRegistrationBean<MetricsDoor> metricsDoor(PrometheusMeterRegistry meters, MetricsSettings settings) {
        var door = new MetricsDoor(settings.token(), meters::scrape);
        return outermost(door, METRICS, EnumSet.of(DispatcherType.REQUEST));
    }

    @Bean
    FilterRegistrationBean<RequestNumbers> requestNumbers(MeterRegistry meters, MetricsSettings settings) {
        return outermost(new RequestNumbers(meters, settings.tenants()), NUMBERS, EnumSet.of(DispatcherType.REQUEST));
    }

    @Bean
    Tracing tracing(TracesSettings settings) {
        return Tracing.of(settings, "participation-app");
    }

    @Bean
    FilterRegistrationBean<TracedRequests> tracedRequests(Tracing tracing, TrustedProxies proxies) {
        var traced = new TracedRequests(tracing.telemetry(), proxies::trusts, RequestNumbers::slugOf);
        var registration = outermost(traced, TRACES, EnumSet.of(DispatcherType.REQUEST));
        registration.setEnabled(tracing.isOn());
        return registration;
    }

    @Bean
    FilterRegistrationBean<TlsAsk> tlsAsk(
            Directory directory, AskerSettings settings, InstallationSettings installation) {
        var previews = ReservedNames.PREVIEW + "." + installation.baseDomain();
        return outermost(new TlsAsk(directory, settings, previews), ASK, EnumSet.of(DispatcherType.REQUEST));
    }

    @Bean
    FilterRegistrationBean<TenantFilter> tenantFilter(
            Directory directory, TrustedProxies proxies, PublicAddresses addresses) {
        return outermost(
                new TenantFilter(new Arrivals(directory, proxies), addresses),
                TENANT,
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
    }

    @Bean
    FilterRegistrationBean<RateLimits> rateLimits(Settings settings, TrustedProxies proxies) {
        return outermost(new RateLimits(settings, proxies), LIMITS, EnumSet.of(DispatcherType.REQUEST));
    }

    private static <F extends Filter> FilterRegistrationBean<F> outermost(
            F filter, int order, EnumSet<DispatcherType> dispatches) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setDispatcherTypes(dispatches);
        registration.addUrlPatterns("/*");
        registration.setAsyncSupported(true);
        return registration;
    }
}
