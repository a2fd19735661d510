package org.hemicycle.manager.operators;

import jakarta.servlet.DispatcherType;
import org.hemicycle.manager.platform.ChainOrder;
import org.hemicycle.manager.platform.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Who may reach what: programs by token under {@code /api}, operators by session everywhere else. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final String MAY_READ = "SCOPE_" + ApiClients.READ;
    private static final String MAY_WRITE = "SCOPE_" + ApiClients.WRITE;
    private static final String MAY_READ_THE_AUDIT = "SCOPE_" + ApiClients.AUDIT_READ;
    private static final String MAY_KEEP_THE_AUDIT = "SCOPE_" + ApiClients.AUDIT_WRITE;
    private static final String AUDIT = "/api/v1/audit-trail/**";
    private static final String EVENTS = "/api/v1/runs/*/events";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final ProblemEntryPoint problem;
    private final Installation installation;

    AccessConfiguration(ProblemEntryPoint problem, Installation installation) {
        this.problem = problem;
        this.installation = installation;
    }

    @Bean
    @Order(ChainOrder.HEALTH)
    SecurityFilterChain healthChain(HttpSecurity http) {
        return open(http, "/_alive", "/_ready", "/.well-known/deletion-certificate-keys");
    }

    @Bean
    @Order(ChainOrder.DESCRIPTION)
    SecurityFilterChain descriptionChain(HttpSecurity http) {
        return open(http, "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml");
    }

    @Bean
    @Order(ChainOrder.EVENTS)
    SecurityFilterChain eventsChain(HttpSecurity http) {
        return http.securityMatcher(EVENTS)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(this::ofData)
                .addFilterBefore(new SecondProofGate(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, EVENTS)
                        .hasAnyAuthority(MAY_READ, "ROLE_OPERATOR")
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(problem).accessDeniedHandler(problem))
                .build();
    }

    @Bean
    @Order(ChainOrder.API)
    SecurityFilterChain apiChain(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(this::ofData)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, AUDIT)
                        .hasAuthority(MAY_READ_THE_AUDIT)
                        .requestMatchers(HttpMethod.HEAD, AUDIT)
                        .hasAuthority(MAY_READ_THE_AUDIT)
                        .requestMatchers(AUDIT)
                        .hasAuthority(MAY_KEEP_THE_AUDIT)
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority(MAY_READ)
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority(MAY_READ)
                        .anyRequest()
                        .hasAuthority(MAY_WRITE))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(problem).accessDeniedHandler(problem))
                .build();
    }

    @Bean
    @Order(ChainOrder.CONSOLE)
    SecurityFilterChain consoleChain(HttpSecurity http, SigningIn signingIn) {
        return http.authenticationProvider(signingIn)
                .headers(this::strictTransport)
                .addFilterBefore(new SecondProofGate(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/sign-in", "/operator-invitations/**", "/assets/**", "/favicon.ico", "/error")
                        .permitAll()
                        .anyRequest()
                        .hasRole("OPERATOR"))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("email")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInRefusal()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .build();
    }

    /** What is for everybody: visitors have no session; what somebody who signs up may do is in the address that they were sent. */
    @Bean
    @Order(ChainOrder.PUBLIC)
    SecurityFilterChain publicChain(HttpSecurity http) {
        return http.securityMatcher(
                        "/signup",
                        "/signup/**",
                        "/directory",
                        "/directory.json",
                        "/status",
                        "/status.json",
                        "/status.atom")
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(this::strictTransport)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private SecurityFilterChain open(HttpSecurity http, String... paths) {
        return http.securityMatcher(paths)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(this::ofData)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private void ofData(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING));
        strictTransport(headers);
    }

    private void strictTransport(HeadersConfigurer<HttpSecurity> headers) {
        if (installation.secure()) {
            headers.httpStrictTransportSecurity(strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE));
        }
    }
}
