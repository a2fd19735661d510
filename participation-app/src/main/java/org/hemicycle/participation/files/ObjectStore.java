package org.hemicycle.participation.files;

import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageFull;
import org.hemicycle.provisioning.storage.StorageSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The object store in which the files of all organisations lie, each under its own prefix. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class ObjectStore {
    @Bean
    Files files(StorageSettings settings, Quotas quotas) {
        return new Files(settings, (tenant, bytes) -> CurrentTenant.run(tenant, () -> claim(quotas, bytes)));
    }

    private static void claim(Quotas quotas, long bytes) {
        if (!quotas.admits(Quota.STORAGE, bytes)) {
            throw new StorageFull();
        }
        quotas.count(Quota.STORAGE, bytes);
    }
}
