package org.hemicycle.participation.api.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import org.hemicycle.participation.identity.SameOrigin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The addresses of an issuer, of Spring Authorization Server. The library asks none of them for a form token: a site's server
 * has no cookie to steal, and the page of consent has a secret of its own, bound to the person.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {
    private static final String[] ADDRESSES = {
        "/oauth2/authorize",
        "/oauth2/token",
        "/oauth2/revoke",
        "/oauth2/introspect",
        "/oauth2/jwks",
        "/userinfo",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server"
    };

    @Bean
    @Order(1)
    SecurityFilterChain issuerChain(
            HttpSecurity http, SecurityContextRepository contexts, CsrfTokenRepository forms, IssuerParts parts)
            throws Exception {
        http.setSharedObject(JWKSource.class, parts.keys());
        return http.securityMatchers(these -> these.requestMatchers(ADDRESSES)
                        .requestMatchers(org.springframework.http.HttpMethod.POST, "/connect/logout"))
                .with(new OAuth2AuthorizationServerConfigurer(), server -> configure(server, parts))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.authenticationManager(
                        new ProviderManager(new OpaqueTokenAuthenticationProvider(parts.tokens())))))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new UnderTheIssuersName(parts.issuer()), SecurityContextHolderFilter.class)
                .addFilterBefore(new ByGet(), SecurityContextHolderFilter.class)
                .addFilterBefore(new OtherOrigins(), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new WhoIsThere(parts.gates(), parts.answers(), parts.clock()), AuthorizationFilter.class)
                .addFilterAfter(new OwnConsent(new SameOrigin()), CsrfFilter.class)
                .authorizeHttpRequests(rules -> rules.requestMatchers("/userinfo")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .build();
    }

    private static void configure(OAuth2AuthorizationServerConfigurer server, IssuerParts parts) {
        server.authorizationServerSettings(AuthorizationServerSettings.builder()
                        .oidcLogoutEndpoint("/oauth2/no-logout-here")
                        .build())
                .registeredClientRepository(parts.clients())
                .authorizationService(parts.authorizations())
                .authorizationConsentService(parts.consents())
                .tokenGenerator(parts.generator())
                .clientAuthentication(client -> client.errorResponseHandler(new ClientRefusal())
                        .authenticationProviders(all -> all.forEach(one -> {
                            if (one instanceof ClientSecretAuthenticationProvider secrets) {
                                secrets.setPasswordEncoder(new SecretDigests());
                            }
                        })))
                .authorizationEndpoint(address -> address.consentPage("/oauth2/consent")
                        .authorizationResponseHandler(parts.answers())
                        .errorResponseHandler(parts.answers())
                        .authenticationProviders(all -> all.forEach(one -> {
                            if (one instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider asking) {
                                asking.setAuthenticationValidator(new SiteRules());
                                asking.setAuthorizationConsentRequired(new ConsentNeeded());
                            }
                        })))
                .tokenEndpoint(address -> address.accessTokenRequestConverter(new AllItsScopes()))
                .tokenIntrospectionEndpoint(address -> address.authenticationProviders(
                        all -> all.replaceAll(one -> one instanceof OAuth2TokenIntrospectionAuthenticationProvider
                                ? new OwnTokensOnly(one, parts.authorizations())
                                : one)))
                .oidc(oidc -> oidc.userInfoEndpoint(address -> address.userInfoMapper(parts.userInfo()))
                        .providerConfigurationEndpoint(
                                address -> address.providerConfigurationCustomizer(new Discovery(parts.issuer()))))
                .authorizationServerMetadataEndpoint(address -> address.authorizationServerMetadataCustomizer(
                        said -> said.claim("authorization_response_iss_parameter_supported", true)));
    }
}
