package org.hemicycle.participation.tenancy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import javax.sql.DataSource;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.DirectoryFeed;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.provisioning.traces.Tracing;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one data source, and Hibernate bound to it. */
@Configuration(proxyBeanMethods = false)
class DataAccess {
    @Bean
    DataPlaneSecret dataPlaneSecret(InstallationSettings settings) {
        return new DataPlaneSecret(settings.dataplaneSecret());
    }

    @Bean
    CellPools cellPools(DataPlaneSecret secret, PoolSettings settings, MeterRegistry meters) {
        return new CellPools(secret, settings, meters);
    }

    /** A cell may get another address while this node runs; the directory tells. */
    @Bean
    InitializingBean followingCells(DirectoryFeed feed, Directory directory, CellPools pools) {
        return () -> feed.onDirectoryChanged(
                () -> directory.all().stream().map(Tenant::placement).distinct().forEach(pools::follow));
    }

    @Bean
    TenantDataSource dataSource(CellPools pools, PoolSettings pool, Settings settings, Tracing tracing) {
        return new TenantDataSource(pools, new ConnectionShares(pool.patience(), tracing), pool, settings);
    }

    @Bean
    HibernatePropertiesCustomizer tenantsInHibernate(DataSource door) {
        var connections = new TenantConnections((TenantDataSource) door);
        return properties -> properties.putAll(Map.of(
                MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER,
                connections,
                MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
                connections,
                JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT,
                true,
                JdbcSettings.ALLOW_METADATA_ON_BOOT,
                false));
    }
}
