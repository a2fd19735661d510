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
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The parts that the whole application stands on. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan("org.hemicycle.manager")
@EnableScheduling
@Import({ControlPlane.class, RunsConfiguration.class, RequestsConfiguration.class})
class PlatformConfiguration {
    private static final int AT_ONCE = 8;

    /**
     * Runs what comes back regularly. Spring's own would run it all on one thread, so that a receiver or a name server that does not
     * answer holds the letters of others up.
     */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(AT_ONCE);
        scheduler.setThreadNamePrefix("regular-");
        scheduler.setDaemon(true);
        return scheduler;
    }

    @Bean
    SealingKey masterKey(Installation installation) {
        return SealingKey.of("hemicycle.master-key", installation.masterKey());
    }

    @Bean
    InitialFiles initialFiles(JdbcClient sql) {
        return new InitialFiles(sql);
    }
}
