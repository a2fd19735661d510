package org.hemicycle.manager.federation;

import java.util.List;
import org.hemicycle.provisioning.federation.IdentityProviders;
import org.hemicycle.provisioning.federation.ProviderRules;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules and the table that both applications share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FederationConfiguration.Trusted.class)
class FederationConfiguration {
    /** @param trustedHosts hosts of providers that may be in a private network, and may speak http */
    @ConfigurationProperties("hemicycle.identity")
    record Trusted(@DefaultValue List<String> trustedHosts) {}

    @Bean
    ProviderRules providerRules(Trusted trusted) {
        return new ProviderRules(trusted.trustedHosts());
    }

    @Bean
    IdentityProviders identityProviders(TenantVault vault) {
        return new IdentityProviders(vault);
    }
}
