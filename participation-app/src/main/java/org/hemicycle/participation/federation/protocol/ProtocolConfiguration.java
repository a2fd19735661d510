package org.hemicycle.participation.federation.protocol;

import org.hemicycle.provisioning.federation.IdentityProviders;
import org.hemicycle.provisioning.federation.ProviderRules;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules and the table that this application shares with the tenant manager. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FederationSettings.class)
class ProtocolConfiguration {
    @Bean
    ProviderRules providerRules(FederationSettings settings) {
        return new ProviderRules(settings.trustedHosts());
    }

    @Bean
    IdentityProviders identityProviders(TenantVault vault) {
        return new IdentityProviders(vault);
    }
}
