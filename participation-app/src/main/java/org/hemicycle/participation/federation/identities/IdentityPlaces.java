package org.hemicycle.participation.federation.identities;

import org.hemicycle.participation.identity.AccountEntry;
import org.hemicycle.participation.identity.WayIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the account for linked identities. */
@Configuration(proxyBeanMethods = false)
class IdentityPlaces {
    @Bean
    WayIn providerWay(ExternalIdentities identities) {
        return new WayIn("provider", id -> identities.of(id).stream().anyMatch(ExternalIdentities.Linked::enabled));
    }

    @Bean
    AccountEntry identitiesPlace() {
        return new AccountEntry(50, "federation.identities.title", "/account/identities");
    }
}
