package org.hemicycle.participation.discussions;

import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.PlacedAddress;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of discussions in the administration. */
@Configuration(proxyBeanMethods = false)
class DiscussionsInTheFrame {
    @Bean
    AdminEntry commentsAdministration() {
        return new AdminEntry("discussions", 130, "admin.comments", "/admin/comments", Set.of(Power.MODERATE), true);
    }

    @Bean
    PlacedAddress commentAddresses(SpacesOfComments spaces) {
        return PlacedAddress.of("/admin/comments/{id}/**", spaces::of);
    }
}
