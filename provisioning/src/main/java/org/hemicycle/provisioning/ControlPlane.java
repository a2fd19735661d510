package org.hemicycle.provisioning;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.hemicycle.provisioning.cells.AdministratorsAtHome;
import org.hemicycle.provisioning.cells.AnnouncementsInCells;
import org.hemicycle.provisioning.cells.Bootstrap;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.cells.ControlPlaneProperties;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.cells.PasskeysAtHome;
import org.hemicycle.provisioning.cells.Presentation;
import org.hemicycle.provisioning.cells.SupportAccess;
import org.hemicycle.provisioning.cells.UsageInCells;
import org.hemicycle.provisioning.hostnames.DomainsAtHome;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.CertificatePermissions;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.hemicycle.provisioning.schema.TenantRoles;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the tenant manager needs of provisioning: the registry's database, prepared, and the cells. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ControlPlaneProperties.class)
public class ControlPlane {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    BaseDomain baseDomain(ControlPlaneProperties properties) {
        return new BaseDomain(properties.baseDomain());
    }

    @Bean
    DataPlaneSecret dataPlaneSecret(ControlPlaneProperties properties) {
        return new DataPlaneSecret(properties.dataplaneSecret());
    }

    @Bean
    TenantVault tenantVault(ControlPlaneProperties properties) {
        return new TenantVault(SealingKey.of("hemicycle.tenants-key", properties.tenantsKey()));
    }

    /** The registry's database; prepared before anybody gets it. */
    @Bean
    DataSource dataSource(ControlPlaneProperties properties, DataPlaneSecret secret) throws SQLException {
        new Bootstrap(properties, secret).run();
        var pool = new HikariDataSource();
        pool.setPoolName("registry");
        pool.setJdbcUrl(properties.databaseUrl());
        pool.setUsername(properties.databaseUser());
        pool.setPassword(properties.databasePassword());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("currentSchema", "platform");
        pool.addDataSourceProperty("ApplicationName", "hemicycle-manager");
        return pool;
    }

    @Bean
    Registry registry(JdbcClient sql, PlatformTransactionManager transactions, BaseDomain baseDomain, Clock clock) {
        return new Registry(sql, transactions, baseDomain, new SecureRandom(), clock);
    }

    @Bean
    Plans plans(JdbcClient sql) {
        return new Plans(sql);
    }

    @Bean
    Cells cells(Registry registry, ControlPlaneProperties properties) {
        return new Cells(registry, properties.databaseUser(), properties.databasePassword());
    }

    @Bean
    UsageInCells usageInCells(Cells cells, Clock clock) {
        return new UsageInCells(cells, clock);
    }

    @Bean
    AnnouncementsInCells announcementsInCells(Cells cells) {
        return new AnnouncementsInCells(cells);
    }

    @Bean
    PasskeysAtHome passkeysAtHome(Cells cells) {
        return new PasskeysAtHome(cells);
    }

    @Bean
    AdministratorsAtHome administratorsAtHome(Cells cells) {
        return new AdministratorsAtHome(cells);
    }

    @Bean
    Presentation presentation(Cells cells) {
        return new Presentation(cells);
    }

    @Bean
    CertificatePermissions certificatePermissions(JdbcClient sql, Registry registry) {
        return new CertificatePermissions(sql, registry);
    }

    @Bean
    DomainsAtHome domainsAtHome(Cells cells) {
        return new DomainsAtHome(cells);
    }

    @Bean
    SupportAccess supportAccess(Cells cells, Clock clock) {
        return new SupportAccess(cells, clock);
    }

    @Bean
    TenantRoles tenantRoles() {
        return new TenantRoles();
    }

    @Bean
    ModuleSchemas moduleSchemas() {
        return new ModuleSchemas();
    }
}
