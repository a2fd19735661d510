package org.hemicycle.participation.administration;

import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the administration that every organisation has. */
@Configuration(proxyBeanMethods = false)
class AdministrationEntries {
    @Bean
    AdminEntry startEntry() {
        return new AdminEntry("core", 0, "admin.start", "/admin", Set.of());
    }

    @Bean
    AdminEntry welcomeEntry() {
        return new AdminEntry("core", 5, "welcome.title", "/admin/welcome", Set.of(Power.CONFIGURE));
    }

    @Bean
    AdminEntry lookEntry() {
        return new AdminEntry("core", 200, "admin.look", "/admin/look", Set.of(Power.CONFIGURE));
    }

    @Bean
    AdminEntry textsEntry() {
        return new AdminEntry("core", 210, "admin.texts", "/admin/texts", Set.of(Power.CONFIGURE));
    }

    @Bean
    AdminEntry wordingEntry() {
        return new AdminEntry("core", 212, "wording.title", "/admin/wording", Set.of(Power.CONFIGURE));
    }

    @Bean
    AdminEntry insightsEntry() {
        return new AdminEntry("core", 8, "insights.title", "/admin/insights", Set.of(Power.ANALYSE));
    }

    @Bean
    AdminEntry modulesEntry() {
        return new AdminEntry("core", 220, "admin.modules", "/admin/modules", Set.of(Power.CONFIGURE));
    }

    @Bean
    AdminEntry directoryEntry() {
        return new AdminEntry("core", 225, "admin.directory", "/admin/directory", Set.of(Power.CONFIGURE));
    }

    @Bean
    AdminEntry membersEntry() {
        return new AdminEntry("core", 230, "admin.members", "/admin/members", Set.of(Power.APPOINT), true);
    }

    @Bean
    AdminEntry logEntry() {
        return new AdminEntry("core", 240, "admin.log", "/admin/log", Set.of(Power.APPOINT));
    }
}
