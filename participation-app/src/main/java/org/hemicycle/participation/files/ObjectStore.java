package org.hemicycle.participation.files;

import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The object store in which the files of all organisations lie, each under its own prefix. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class ObjectStore {
    @Bean
    Files files(StorageSettings settings) {
        return new Files(settings);
    }
}
