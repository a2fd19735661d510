package org.hemicycle.participation.pictures;

import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of pictures in the administration. */
@Configuration(proxyBeanMethods = false)
class PicturesAdministration {
    @Bean
    AdminEntry picturesEntry() {
        return new AdminEntry("core", 146, "pictures.title", "/admin/pictures", Set.of(Power.EDIT), true);
    }
}
