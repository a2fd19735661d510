package org.hemicycle.participation.identity.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.hemicycle.participation.identity.Doorstep;
import org.hemicycle.participation.identity.Farewell;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SameOrigin;
import org.hemicycle.participation.layout.UnsentTexts;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;

/** Which pages are for whom, and what a form must carry to be believed. */
@Configuration(proxyBeanMethods = false)
public class Security {
    /** Shown as "this page has expired": the reader did nothing wrong. */
    private static final int EXPIRED = 419;

    /** Nothing is observed yet; wrapping each of a dozen filters to observe nothing would cost more than the filters do. */
    @Bean
    public static SecurityObservationSettings unmeasured() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    public SecurityContextRepository contexts(Roles roles) {
        return new SessionPeople(roles);
    }

    /** By whom a session is found again, when they end all of theirs. */
    @Bean
    public IndexResolver<Session> people() {
        return SessionPeople::index;
    }

    @Bean
    public PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** Nobody signs in through Spring's own forms; this keeps it from inventing a user. */
    @Bean
    public UserDetailsService nobody() {
        return name -> {
            throw UsernameNotFoundException.fromUsername(name);
        };
    }

    /** The ways in, and what people must be able to read before they come in. */
    @Bean
    public Doorstep waysIn() {
        return new Doorstep(Set.of(
                "/session",
                "/session/",
                "/participants",
                "/participants/",
                "/invitations/",
                "/addresses/",
                "/terms",
                "/terms/",
                "/error"));
    }

    /** The token is in a cookie of this host, written only when a page shows a form. */
    @Bean
    public CsrfTokenRepository csrfTokens(PublicAddresses addresses) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(addresses.areHttps() ? "__Host-csrf" : "csrf");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(addresses.areHttps()).sameSite("Lax").httpOnly(true));
        return tokens;
    }

    @Bean
    public SecurityFilterChain chain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            UnsentTexts texts,
            ObjectProvider<LogoutHandler> farewells,
            ClosedSpace closed)
            throws Exception {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/admin", "/admin/**")
                        .hasRole("STAFF")
                        .requestMatchers("/account", "/account/**")
                        .authenticated()
                        .anyRequest()
                        .access(closed))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(new SameOrigin(), CsrfFilter.class)
                .exceptionHandling(problems -> problems.authenticationEntryPoint(
                                (request, response, _) -> signInFirst(request, response, texts))
                        .accessDeniedHandler((_, response, reason) ->
                                response.sendError(reason instanceof CsrfException ? EXPIRED : 403)))
                .logout(end -> {
                    farewells.orderedStream().forEach(end::addLogoutHandler);
                    end.logoutUrl("/session/end")
                            .logoutSuccessHandler((request, response, _) -> seeOther(response, Farewell.path(request)));
                })
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Whoever reads is led through sign-in and back; a text that was sent comes back with the answer. */
    private static void signInFirst(HttpServletRequest request, HttpServletResponse response, UnsentTexts texts)
            throws IOException {
        if (texts.isSentBy(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        seeOther(
                response,
                Next.of(request.getMethod().equals("GET") ? path : null).signIn());
    }

    private static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(303);
        response.setHeader("Location", path);
    }
}
