package org.hemicycle.participation.identity.factors;

import org.hemicycle.participation.identity.AccountEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FactorPlaces {
    @Bean
    AccountEntry securityPlace() {
        return new AccountEntry(40, "identity.factors.security", "/account/security");
    }
}
