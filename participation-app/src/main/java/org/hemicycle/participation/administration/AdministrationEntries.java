package org.hemicycle.participation.administration;

import org.hemicycle.participation.modules.AdminEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the administration that every organisation has. */
@Configuration(proxyBeanMethods = false)
class AdministrationEntries {
    @Bean
    AdminEntry startEntry() {
        return new AdminEntry("core", 0, "admin.start", "/admin");
    }

    @Bean
    AdminEntry lookEntry() {
        return new AdminEntry("core", 200, "admin.look", "/admin/look");
    }

    @Bean
    AdminEntry textsEntry() {
        return new AdminEntry("core", 210, "admin.texts", "/admin/texts");
    }

    @Bean
    AdminEntry modulesEntry() {
        return new AdminEntry("core", 220, "admin.modules", "/admin/modules");
    }

    @Bean
    AdminEntry membersEntry() {
        return new AdminEntry("core", 230, "admin.members", "/admin/members");
    }
}
