package org.hemicycle.provisioning;

import java.time.Clock;
import java.time.Duration;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.DirectoryFeed;
import org.hemicycle.provisioning.registry.DirectoryFile;
import org.hemicycle.provisioning.registry.RegistryReader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the participation app needs of provisioning: the directory of tenants and their settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataPlaneProperties.class)
public class DataPlane {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    BaseDomain baseDomain(DataPlaneProperties properties) {
        return new BaseDomain(properties.baseDomain());
    }

    @Bean
    DataPlaneSecret dataPlaneSecret(DataPlaneProperties properties) {
        return new DataPlaneSecret(properties.dataplaneSecret());
    }

    @Bean
    RegistryReader registryReader(DataPlaneProperties properties, DataPlaneSecret secret) {
        return new RegistryReader(properties.databaseUrl(), secret.passwordOf(RegistryReader.LOGIN));
    }

    @Bean
    Directory directory() {
        return new Directory();
    }

    /** Filled before anybody asks it. */
    @Bean(initMethod = "start", destroyMethod = "close")
    DirectoryFeed directoryFeed(
            Directory directory, BaseDomain baseDomain, RegistryReader reader, DataPlaneProperties properties) {
        return new DirectoryFeed(
                directory, baseDomain, reader, new DirectoryFile(properties.state()), Duration.ofSeconds(30));
    }
}
