package org.hemicycle.participation.api.resources;

import org.hemicycle.participation.api.issuer.LiveTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** {@code /api}: by token, without cookies, without sessions; which scope opens what is said by the handlers. */
@Configuration(proxyBeanMethods = false)
class ApiChain {
    @Bean
    @Order(2)
    SecurityFilterChain resourcesChain(HttpSecurity http, LiveTokens tokens, Refusals refusals, ApiLimits limits)
            throws Exception {
        return http.securityMatcher("/api", "/api/**")
                .oauth2ResourceServer(server -> server.opaqueToken(opaque -> opaque.introspector(tokens))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .addFilterBefore(new ApiDoor(limits), SecurityContextHolderFilter.class)
                .addFilterAfter(new ShallowEtagHeaderFilter(), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
