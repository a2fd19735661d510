package org.hemicycle.franceconnect;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The parts of the stand-in, in a context of its own. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@EnableWebSecurity
@Import(Counter.class)
class StandIn {
    private static final Duration TOKEN = Duration.ofSeconds(60);

    @Bean
    TomcatServletWebServerFactory tomcat() throws java.net.UnknownHostException {
        var factory = new TomcatServletWebServerFactory("/api/v2", 0);
        factory.setAddress(java.net.InetAddress.getByName("127.0.0.1"));
        return factory;
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    DispatcherServletRegistrationBean dispatcher(DispatcherServlet servlet) {
        return new DispatcherServletRegistrationBean(servlet, "/");
    }

    @Bean
    FilterRegistrationBean<Strictness> strictness(FranceConnect.Moods moods) {
        var filter = new FilterRegistrationBean<>(new Strictness(moods));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean security() {
        return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256)
                .keyID("pkcs11:ES256")
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder()
                .authorizationEndpoint("/authorize")
                .tokenEndpoint("/token")
                .jwkSetEndpoint("/jwks")
                .oidcUserInfoEndpoint("/userinfo")
                .oidcLogoutEndpoint("/session/end")
                .build();
    }

    @Bean
    RegisteredClientRepository services(FranceConnect franceConnect) {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {}

            @Override
            public RegisteredClient findById(String id) {
                return client(franceConnect.withId(id));
            }

            @Override
            public RegisteredClient findByClientId(String clientId) {
                return client(franceConnect.find(clientId));
            }
        };
    }

    private static RegisteredClient client(FranceConnect.Service service) {
        if (service == null) {
            return null;
        }
        return RegisteredClient.withId(service.id())
                .clientId(service.clientId())
                .clientSecret("{noop}" + service.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(service.redirects()))
                .postLogoutRedirectUris(uris -> uris.addAll(service.ends()))
                .scopes(scopes -> scopes.addAll(java.util.Set.of(
                        "openid", "profile", "birthdate", "given_name", "family_name", "email", "idp_birthdate")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(false)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofSeconds(30))
                        .accessTokenTimeToLive(TOKEN)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .build();
    }

    /** The identity token says the level, and lives for a minute. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokens() {
        return context -> {
            context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
            if (context.getTokenType().getValue().equals("id_token")) {
                context.getClaims()
                        .claim("acr", "eidas1")
                        .expiresAt(Instant.now().plus(TOKEN));
            }
        };
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, JwtEncoder encoder, FranceConnect franceConnect) throws Exception {
        return http.with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint ->
                                        endpoint.providerConfigurationCustomizer(
                                                says -> says.idTokenSigningAlgorithms(algorithms -> {
                                                            algorithms.clear();
                                                            algorithms.add("ES256");
                                                        })
                                                        .tokenEndpointAuthenticationMethods(methods -> {
                                                            methods.clear();
                                                            methods.add("client_secret_post");
                                                            methods.add("private_key_jwt");
                                                        })))
                                .userInfoEndpoint(endpoint -> endpoint.userInfoMapper(SignedClaims::claims)
                                        .userInfoResponseHandler(new SignedClaims(encoder, franceConnect)))))
                .oauth2ResourceServer(resource -> resource.jwt(_ -> {}))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/login", "/abort")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .requestCache(cache -> cache.requestCache(wishes()))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/login", "/abort"))
                .build();
    }

    /** Who comes back from the counter asks what they asked before, with no parameter more. */
    private static HttpSessionRequestCache wishes() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
