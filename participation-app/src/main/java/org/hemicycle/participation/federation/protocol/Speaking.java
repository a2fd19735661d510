package org.hemicycle.participation.federation.protocol;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.provisioning.federation.Preset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways to a provider and out of it, and what comes back: OpenID Connect Core, with a code. */
@Component
public class Speaking {
    private final Discovery discovery;
    private final Outbound outbound;

    Speaking(Discovery discovery, Outbound outbound) {
        this.discovery = discovery;
        this.outbound = outbound;
    }

    /**
     * Where the browser goes to sign in. FranceConnect gets what its documentation names and nothing else: each further parameter
     * would be answered by an error page from which nobody returns.
     */
    public URI departure(Client client, Secrets secrets, List<String> scopes, Locale language) {
        var known = discovery.of(client, outbound.conversation());
        return address(known, client, secrets, scopes, language);
    }

    static URI address(Known known, Client client, Secrets secrets, List<String> scopes, Locale language) {
        var settings = client.provider().settings();
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(scopes.toArray(String[]::new)),
                        new ClientID(client.provider().clientId()),
                        client.callback())
                .endpointURI(known.metadata.authorization())
                .state(new State(secrets.state()))
                .nonce(new Nonce(secrets.nonce()));
        if (settings.acr() != null) {
            request.acrValues(List.of(new ACR(settings.acr())));
        }
        if (settings.pkce()) {
            request.codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256);
        }
        if (client.provider().preset() != Preset.FRANCECONNECT) {
            tag(language).ifPresent(tag -> request.uiLocales(List.of(tag)));
        }
        return request.build().toURI();
    }

    /**
     * Changes the code into what the provider says of the person; throws {@link ProviderTrouble} for whatever is not as it must be.
     *
     * @param issuer the one named beside the code, null for none (RFC 9207)
     */
    public Vouched exchange(Client client, Secrets secrets, String code, @Nullable String issuer, List<String> scopes) {
        var conversation = outbound.conversation();
        var known = discovery.of(client, conversation);
        checkIssuer(client, issuer, known.metadata.namesItself());
        return new Exchange(client, known, conversation).run(secrets, code, scopes);
    }

    /** An error, too, must come from the one who was asked. */
    public void checkIssuer(Client client, @Nullable String issuer, boolean needed) {
        if (issuer == null ? needed : !issuer.equals(client.provider().issuer())) {
            throw new ProviderTrouble(ProviderTrouble.Kind.WRONG_ISSUER, issuer == null ? "no iss" : "iss");
        }
    }

    /** Where the browser goes to end its session at the provider; empty where the provider knows no such place. */
    public Optional<URI> end(Client client, String idToken, String state) {
        var end = discovery.of(client, outbound.conversation()).metadata.end();
        if (end == null) {
            return Optional.empty();
        }
        try {
            var hint = JWTParser.parse(idToken);
            return Optional.of(new LogoutRequest(end, hint, client.end(), new State(state)).toURI());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LangTag> tag(Locale language) {
        try {
            return Optional.of(LangTag.parse(language.getLanguage()));
        } catch (LangTagException e) {
            return Optional.empty();
        }
    }
}
