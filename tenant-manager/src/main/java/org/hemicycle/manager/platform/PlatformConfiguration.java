package org.hemicycle.manager.platform;

import org.hemicycle.provisioning.ControlPlane;
import org.hemicycle.provisioning.requests.RequestsConfiguration;
import org.hemicycle.provisioning.runs.InitialFiles;
import org.hemicycle.provisioning.runs.RunsConfiguration;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The parts that the whole application stands on. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan("org.hemicycle.manager")
@EnableScheduling
@Import({ControlPlane.class, RunsConfiguration.class, RequestsConfiguration.class})
class PlatformConfiguration {
    @Bean
    SealingKey masterKey(Installation installation) {
        return SealingKey.of("hemicycle.master-key", installation.masterKey());
    }

    @Bean
    InitialFiles initialFiles(JdbcClient sql) {
        return new InitialFiles(sql);
    }
}
