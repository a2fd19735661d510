package org.hemicycle.participation.identity.signin;

import java.util.HashSet;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rules for passwords need to know of the bound organisation. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
    @Bean
    WordsOfTheSpace wordsOfTheSpace(Organisations organisations) {
        return () -> {
            var words =
                    new HashSet<>(organisations.current().name().byLanguage().values());
            words.add(CurrentTenant.get().slug().value());
            return words;
        };
    }
}
