package org.hemicycle.participation.api.clients;

import java.util.Set;
import org.hemicycle.participation.identity.Doorstep;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module contributes to the places of others. */
@Configuration(proxyBeanMethods = false)
class ConnectionsEntry {
    @Bean
    AdminEntry connectionsEntry() {
        return new AdminEntry("api", 240, "api.connections", "/admin/connections", Set.of(Power.CONFIGURE));
    }

    /** The API says itself to whom a closed space answers; the issuer's addresses tell nobody anything without a sign-in. */
    @Bean
    Doorstep programsAndSites() {
        return new Doorstep(Set.of(
                "/api/",
                "/oauth2/",
                "/userinfo",
                "/connect/logout",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server"));
    }
}
