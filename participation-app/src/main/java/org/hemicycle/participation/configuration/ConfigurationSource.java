package org.hemicycle.participation.configuration;

import java.nio.file.Path;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.RegistryReader;
import org.hemicycle.provisioning.settings.Layers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where settings are read.
 *
 * @param databaseUrl JDBC address of the registry's database, which is asked when the server does not answer
 * @param dataplaneSecret source of the password of the registry's reader
 * @param configUrl of the configuration server, with its prefix; null to read from the database only
 * @param configUser the name by which this application introduces itself there
 * @param state folder in which the last known good settings are kept
 */
@ConfigurationProperties("hemicycle")
record ConfigurationSource(
        String databaseUrl,
        String dataplaneSecret,
        @Nullable String configUrl,
        @Nullable String configUser,
        @Nullable String configPassword,
        @DefaultValue("var/participation") Path state) {

    Layers layers() {
        var password = new DataPlaneSecret(dataplaneSecret).passwordOf(RegistryReader.LOGIN);
        var reader = new RegistryReader(databaseUrl, password);
        if (configUrl == null || configUrl.isBlank() || configUser == null || configPassword == null) {
            return Layers.of(reader, state);
        }
        return Layers.of(configUrl, configUser, configPassword, reader, state);
    }

    @Override
    public String toString() {
        return "ConfigurationSource[" + configUrl + "]";
    }
}
