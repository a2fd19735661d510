package org.hemicycle.participation.identity.joining;

import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where administrators say how people get in, and ask some to join. */
@Configuration(proxyBeanMethods = false)
class JoiningPlaces {
    @Bean
    AdminEntry admissionEntry() {
        return new AdminEntry("core", 224, "identity.admission", "/admin/sign-in", Set.of(Power.CONFIGURE));
    }

    @Bean
    AdminEntry invitationsEntry() {
        return new AdminEntry("core", 232, "identity.inviting", "/admin/invitations", Set.of(Power.APPOINT));
    }
}
