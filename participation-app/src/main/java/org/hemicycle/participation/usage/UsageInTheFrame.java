package org.hemicycle.participation.usage;

import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of usage in the administration. */
@Configuration(proxyBeanMethods = false)
class UsageInTheFrame {
    @Bean
    AdminEntry usageEntry() {
        return new AdminEntry("core", 225, "usage.title", "/admin/usage", Set.of(Power.CONFIGURE));
    }
}
