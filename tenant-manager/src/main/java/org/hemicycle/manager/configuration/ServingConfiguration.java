package org.hemicycle.manager.configuration;

import org.hemicycle.manager.platform.ChainOrder;
import org.hemicycle.provisioning.settings.SettingTable;
import org.springframework.cloud.config.server.EnableConfigServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Spring Cloud Config as the server, and who may read it: environments only, neither files nor encryption. */
@Configuration(proxyBeanMethods = false)
@EnableConfigServer
class ServingConfiguration {
    @Bean
    @Order(ChainOrder.CONFIGURATION)
    SecurityFilterChain configurationChain(HttpSecurity http, ConfigurationAccess access) {
        return http.securityMatcher("/config", "/config/**")
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(new ProviderManager(new DataPlaneSignIn(access)))
                .httpBasic(basic -> basic.realmName("configuration"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/config/participation-app/*")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    @Bean
    SettingTable settingTable(JdbcClient sql) {
        return new SettingTable(sql);
    }
}
