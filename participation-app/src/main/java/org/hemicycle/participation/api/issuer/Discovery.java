package org.hemicycle.participation.api.issuer;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;

/** What the issuer says of itself at {@code /.well-known/openid-configuration}: what is so, and nothing more. */
final class Discovery implements Consumer<OidcProviderConfiguration.Builder> {
    private static final List<String> CLIENT_METHODS = List.of("client_secret_basic", "client_secret_post", "none");
    private final Issuer issuer;

    Discovery(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public void accept(OidcProviderConfiguration.Builder said) {
        said.endSessionEndpoint(issuer.name() + "/connect/logout")
                .subjectTypes(types -> replace(types, List.of("pairwise")))
                .scopes(scopes -> replace(scopes, List.of("openid", "profile", "email")))
                .grantTypes(
                        grants -> replace(grants, List.of("authorization_code", "client_credentials", "refresh_token")))
                .tokenEndpointAuthenticationMethods(methods -> replace(methods, CLIENT_METHODS))
                .tokenRevocationEndpointAuthenticationMethods(methods -> replace(methods, CLIENT_METHODS))
                .tokenIntrospectionEndpointAuthenticationMethods(
                        methods -> replace(methods, CLIENT_METHODS.subList(0, 2)))
                .claim("claims_supported", List.of("sub", "auth_time", "name", "locale", "email", "email_verified"))
                .claim("prompt_values_supported", List.of("none", "login", "consent"))
                .claim("response_modes_supported", List.of("query"))
                .claim("authorization_response_iss_parameter_supported", true)
                .claims(claims -> {
                    claims.remove("tls_client_certificate_bound_access_tokens");
                    claims.remove("dpop_signing_alg_values_supported");
                });
    }

    private static void replace(List<String> all, List<String> these) {
        all.clear();
        all.addAll(these);
    }
}
