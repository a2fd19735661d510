package org.hemicycle.participation.pages;

import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of pages in the administration. */
@Configuration(proxyBeanMethods = false)
class PagesAdministration {
    @Bean
    AdminEntry pagesEntry() {
        return new AdminEntry("pages", 140, "admin.pages", "/admin/pages", Set.of(Power.EDIT));
    }
}
