package org.hemicycle.participation.privacy;

import org.hemicycle.participation.identity.AccountEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of privacy in a person's account: the last. */
@Configuration(proxyBeanMethods = false)
class PrivacyInTheFrame {
    @Bean
    AccountEntry dataEntry() {
        return new AccountEntry(900, "privacy.data", "/account/data");
    }
}
