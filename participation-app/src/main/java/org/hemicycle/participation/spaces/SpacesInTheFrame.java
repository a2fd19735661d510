package org.hemicycle.participation.spaces;

import java.util.OptionalLong;
import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.MenuEntry;
import org.hemicycle.participation.modules.PlacedAddress;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of spaces in the menu and in the administration. */
@Configuration(proxyBeanMethods = false)
class SpacesInTheFrame {
    @Bean
    MenuEntry spacesMenu() {
        return new MenuEntry("spaces", 10, "menu.spaces", "/spaces");
    }

    @Bean
    AdminEntry spacesAdministration() {
        return new AdminEntry("spaces", 100, "menu.spaces", "/admin/spaces", Set.of(Power.EDIT), true);
    }

    /** The addresses of a space's administration. */
    @Bean
    PlacedAddress spaceAddresses() {
        return PlacedAddress.of("/admin/spaces/{id}/**", OptionalLong::of);
    }

    @Bean
    AdminEntry themesAdministration() {
        return new AdminEntry("spaces", 110, "admin.themes", "/admin/themes", Set.of(Power.EDIT));
    }

    @Bean
    ComponentEntry settingsOfComponents() {
        return ComponentEntry.ofAll("spaces", "admin.component.settings", "/settings");
    }

    @Bean
    ComponentEntry branchesOfComponents() {
        return ComponentEntry.ofAll("spaces", "admin.component.branches", "/themes");
    }
}
