package org.hemicycle.participation.home.blocks;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.TextForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the home page in the administration. */
@Configuration(proxyBeanMethods = false)
class HomeAdministration {
    @Bean
    AdminEntry homeEntry() {
        return new AdminEntry("core", 142, "home.blocks.title", "/admin/home", Set.of(Power.CONFIGURE));
    }

    @Bean
    AdminEntry menuEntry() {
        return new AdminEntry("core", 143, "menu.title", "/admin/menu", Set.of(Power.CONFIGURE));
    }

    @Bean
    TextForm blockText() {
        return TextForm.of(
                "core",
                "/admin/home/{*block}",
                List.of(
                        new TextForm.Field("title", "admin.column.title", 0, true),
                        new TextForm.Field("body", "admin.page.body", 16, true)),
                List.of());
    }
}
