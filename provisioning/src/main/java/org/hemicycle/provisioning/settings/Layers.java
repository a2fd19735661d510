package org.hemicycle.provisioning.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.registry.RegistryReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Layers of settings as they are now: from the configuration server, else from the database, else as last kept. */
public final class Layers {
    private static final Logger log = LoggerFactory.getLogger(Layers.class);

    private final List<SettingsSource> sources;
    private final Optional<ConfigurationServer> server;
    private final KeptSettings kept;

    private Layers(Optional<ConfigurationServer> server, RegistryReader reader, KeptSettings kept) {
        var inOrder = new ArrayList<SettingsSource>();
        server.ifPresent(inOrder::add);
        inOrder.add(new SettingRows(reader));
        this.server = server;
        this.sources = List.copyOf(inOrder);
        this.kept = kept;
    }

    /**
     * Layers that are read from the configuration server first.
     *
     * @param url with the prefix of the server: {@code http://127.0.0.1:8090/config}
     * @param state folder for what is kept
     */
    public static Layers of(String url, String user, String password, RegistryReader reader, Path state) {
        var server = new ConfigurationServer(url.replaceFirst("/+$", ""), user, password);
        return new Layers(Optional.of(server), reader, new KeptSettings(state.resolve("settings")));
    }

    /** Layers of an installation without a configuration server. */
    public static Layers of(RegistryReader reader, Path state) {
        return new Layers(Optional.empty(), reader, new KeptSettings(state.resolve("settings")));
    }

    /** The settings of the data plane itself: of the platform's layer, keys of any kind. */
    public Map<String, String> platform() {
        var found = current(List.of());
        found.ifPresent(settings -> keep("platform", settings));
        return found.or(() -> kept.read("platform")).orElse(Map.of());
    }

    /** What these layers say now; empty when no source answers. */
    Optional<Map<String, String>> current(List<String> profiles) {
        for (var source : sources) {
            try {
                return Optional.of(source.read(profiles));
            } catch (IOException e) {
                log.debug("Settings {}: {}", profiles, e.getMessage());
            }
        }
        return Optional.empty();
    }

    /** What was last kept under this name. */
    Optional<Map<String, String>> lastKept(String name) {
        return kept.read(name);
    }

    void forget(String name) {
        kept.remove(name);
    }

    void keep(String name, Map<String, String> settings) {
        kept.write(name, settings);
    }

    /** Asks the configuration server again even if it did not answer a moment ago. */
    void tryAgain() {
        server.ifPresent(ConfigurationServer::tryAgain);
    }
}
