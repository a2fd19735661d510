package org.hemicycle.manager.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import org.hemicycle.provisioning.cells.Bootstrap;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.cells.ControlPlaneProperties;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.requests.RequestsConfiguration;
import org.hemicycle.provisioning.runs.InitialFiles;
import org.hemicycle.provisioning.runs.RunsConfiguration;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/** The parts of the platform's core, on the registry's database. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan("org.hemicycle.manager")
@EnableConfigurationProperties(ControlPlaneProperties.class)
@EnableScheduling
@Import({RunsConfiguration.class, RequestsConfiguration.class})
class PlatformConfiguration {
    private static final int CONNECTIONS = 12;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Of the whole application; there is no default language file, so that no sentence lacks a language. */
    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "problems");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }

    @Bean
    MasterKey masterKey(Installation installation) {
        return new MasterKey(installation.masterKey());
    }

    @Bean
    DataPlaneSecret dataPlaneSecret(ControlPlaneProperties properties) {
        return new DataPlaneSecret(properties.dataplaneSecret());
    }

    @Bean
    BaseDomain baseDomain(ControlPlaneProperties properties) {
        return new BaseDomain(properties.baseDomain());
    }

    /** Prepares the server first: nobody gets a connection to a registry that is not there yet. */
    @Bean
    HikariDataSource dataSource(ControlPlaneProperties properties, DataPlaneSecret secret) throws SQLException {
        new Bootstrap(properties, secret).run();
        var config = new HikariConfig();
        config.setPoolName("registry");
        config.setJdbcUrl(properties.databaseUrl());
        config.setUsername(properties.databaseUser());
        config.setPassword(properties.databasePassword());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("currentSchema", "platform");
        config.addDataSourceProperty("ApplicationName", "hemicycle-manager");
        return new HikariDataSource(config);
    }

    @Bean
    Registry registry(JdbcClient sql, PlatformTransactionManager transactions, BaseDomain baseDomain, Clock clock) {
        return new Registry(sql, transactions, baseDomain, new SecureRandom(), clock);
    }

    @Bean
    ModuleSchemas moduleSchemas() {
        return new ModuleSchemas();
    }

    @Bean
    InitialFiles initialFiles(JdbcClient sql) {
        return new InitialFiles(sql);
    }

    @Bean
    Cells cells(Registry registry, ControlPlaneProperties properties) {
        return new Cells(registry, properties.databaseUser(), properties.databasePassword());
    }
}
