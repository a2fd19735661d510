package org.hemicycle.participation.configuration;

import org.hemicycle.provisioning.registry.DirectoryFeed;
import org.hemicycle.provisioning.settings.Layers;
import org.hemicycle.provisioning.settings.Settings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** The settings of tenants, and whoever follows their changes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConfigurationSource.class)
class SettingsConfiguration {
    @Bean
    Layers layers(ConfigurationSource source) {
        return source.layers();
    }

    @Bean
    Settings settings(Layers layers) {
        return new Settings(layers);
    }

    @Bean
    FollowingSettings followingSettings(
            DirectoryFeed feed,
            Settings settings,
            Layers layers,
            ConfigurableEnvironment environment,
            ApplicationEventPublisher events) {
        return new FollowingSettings(feed, settings, layers, own(environment, layers), events);
    }

    private static OwnSettings own(ConfigurableEnvironment environment, Layers layers) {
        var sources = environment.getPropertySources();
        if (sources.get(OwnSettings.NAME) instanceof OwnSettings present) {
            return present;
        }
        var read = new OwnSettings(layers.platform());
        sources.addLast(read);
        return read;
    }
}
