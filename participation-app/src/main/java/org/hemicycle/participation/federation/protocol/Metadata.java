package org.hemicycle.participation.federation.protocol;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.federation.protocol.ProviderTrouble.Kind;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.federation.ProviderRules;
import org.jspecify.annotations.Nullable;

/** What a provider says of itself (OpenID Connect Discovery), once it has been checked. */
record Metadata(OIDCProviderMetadata document) {
    /** Signatures with a public key; shared secrets and none at all are refused. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Set<JWSAlgorithm> OF_FRANCECONNECT = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    static URI address(IdentityProvider provider) {
        return URI.create(provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    /** Reads the document; refuses another issuer's, and addresses that may not be called. */
    static Metadata read(String json, IdentityProvider provider, ProviderRules rules) {
        var metadata = parse(json);
        var issuer = metadata.document().getIssuer().getValue();
        if (!issuer.equals(provider.issuer())) {
            throw new ProviderTrouble(Kind.WRONG_ISSUER, issuer);
        }
        metadata.endpoints().forEach((name, address) -> {
            if (address == null || !rules.mayBeCalled(address)) {
                throw new ProviderTrouble(Kind.INSECURE_ENDPOINT, name);
            }
        });
        return metadata;
    }

    private static Metadata parse(String json) {
        try {
            return new Metadata(OIDCProviderMetadata.parse(json));
        } catch (ParseException e) {
            throw new ProviderTrouble(Kind.NONSENSE, "openid-configuration");
        }
    }

    /** The signature algorithms that both sides know. */
    Set<JWSAlgorithm> signatures(IdentityProvider provider) {
        var ours = provider.preset() == org.hemicycle.provisioning.federation.Preset.FRANCECONNECT
                ? OF_FRANCECONNECT
                : SIGNATURES;
        List<JWSAlgorithm> theirs = document.getIDTokenJWSAlgs();
        return theirs == null
                ? Set.of(JWSAlgorithm.RS256)
                : theirs.stream().filter(ours::contains).collect(Collectors.toSet());
    }

    /** Whether the provider says that it takes our way of authenticating; Basic is what is meant when it says nothing. */
    boolean takes(String method) {
        var methods = document.getTokenEndpointAuthMethods();
        return methods == null
                ? method.equals("client_secret_basic")
                : methods.stream().anyMatch(one -> one.getValue().equals(method));
    }

    URI authorization() {
        return document.getAuthorizationEndpointURI();
    }

    URI token() {
        return document.getTokenEndpointURI();
    }

    URI keys() {
        return document.getJWKSetURI();
    }

    @Nullable
    URI userInfo() {
        return document.getUserInfoEndpointURI();
    }

    @Nullable
    URI end() {
        return document.getEndSessionEndpointURI();
    }

    /** Whether its answers always name it (RFC 9207). */
    boolean namesItself() {
        return document.supportsAuthorizationResponseIssuerParam();
    }

    private LinkedHashMap<String, @Nullable URI> endpoints() {
        var endpoints = new LinkedHashMap<String, @Nullable URI>();
        endpoints.put("authorization_endpoint", authorization());
        endpoints.put("token_endpoint", token());
        endpoints.put("jwks_uri", keys());
        if (userInfo() != null) {
            endpoints.put("userinfo_endpoint", userInfo());
        }
        if (end() != null) {
            endpoints.put("end_session_endpoint", end());
        }
        return endpoints;
    }
}
