package org.hemicycle.participation.support;

import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of support access in the administration. */
@Configuration(proxyBeanMethods = false)
class SupportInTheFrame {
    @Bean
    AdminEntry supportEntry() {
        return new AdminEntry("core", 250, "support.title", "/admin/support", Set.of(Power.APPOINT));
    }
}
