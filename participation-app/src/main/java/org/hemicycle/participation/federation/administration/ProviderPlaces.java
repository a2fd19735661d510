package org.hemicycle.participation.federation.administration;

import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the administration for identity providers. */
@Configuration(proxyBeanMethods = false)
class ProviderPlaces {
    @Bean
    AdminEntry providersEntry() {
        return new AdminEntry("core", 236, "federation.admin.title", "/admin/providers", Set.of(Power.CONFIGURE));
    }
}
