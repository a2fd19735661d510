package org.hemicycle.participation.configuration;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hemicycle.provisioning.registry.DirectoryFeed;
import org.hemicycle.provisioning.settings.Layers;
import org.hemicycle.provisioning.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationEventPublisher;

/** Reads settings again when the registry says that one has changed: a few at once are read once. */
final class FollowingSettings implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FollowingSettings.class);

    private final ExecutorService reading = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("settings").factory());
    private final Settings settings;
    private final Layers layers;
    private final OwnSettings own;
    private final ApplicationEventPublisher events;

    FollowingSettings(
            DirectoryFeed feed, Settings settings, Layers layers, OwnSettings own, ApplicationEventPublisher events) {
        this.settings = settings;
        this.layers = layers;
        this.own = own;
        this.events = events;
        feed.onSettingsChanged(() -> reading.execute(this::read));
    }

    private void read() {
        try {
            settings.refresh();
            var changed = own.replace(layers.platform());
            if (!changed.isEmpty()) {
                log.info("Settings have changed: {}", changed);
                events.publishEvent(new EnvironmentChangeEvent(changed));
            }
        } catch (RuntimeException e) {
            log.error("Could not read the settings again; the last ones stay", e);
        }
    }

    @Override
    public void close() {
        reading.shutdownNow();
    }
}
