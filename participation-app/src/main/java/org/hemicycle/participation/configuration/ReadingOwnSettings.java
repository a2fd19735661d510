package org.hemicycle.participation.configuration;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** Adds the node's own settings to its environment before anything starts; nobody answering does not hinder the start. */
public final class ReadingOwnSettings implements EnvironmentPostProcessor, Ordered {
    private static final String NEEDED = "hemicycle.database-url";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getPropertySources().contains(OwnSettings.NAME) || !environment.containsProperty(NEEDED)) {
            return;
        }
        var source = Binder.get(environment).bindOrCreate("hemicycle", ConfigurationSource.class);
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new OwnSettings(source.layers().platform()));
    }
}
