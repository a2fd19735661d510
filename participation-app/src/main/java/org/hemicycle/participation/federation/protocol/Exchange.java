package org.hemicycle.participation.federation.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.federation.protocol.ProviderTrouble.Kind;
import org.hemicycle.provisioning.federation.ClientAuthentication;
import org.jspecify.annotations.Nullable;

/** One code, changed into what the provider says of one person, and all of it checked (OpenID Connect Core, 3.1.3 and 5.3). */
final class Exchange {
    private final Client client;
    private final Known known;
    private final Outbound.Conversation conversation;

    Exchange(Client client, Known known, Outbound.Conversation conversation) {
        this.client = client;
        this.known = known;
        this.conversation = conversation;
    }

    Vouched run(Secrets secrets, String code, List<String> scopes) {
        var tokens = tokens(secrets, code);
        var idToken = tokens.getOIDCTokens().getIDToken();
        var claims = checked(idToken, secrets.nonce());
        var subject = String.valueOf(claims.get("sub"));
        if (known.metadata.userInfo() instanceof URI place && !scopes.equals(List.of("openid"))) {
            var more = userInfo(place, tokens.getOIDCTokens().getAccessToken());
            if (!subject.equals(more.get("sub"))) {
                throw new ProviderTrouble(Kind.USERINFO, "another sub");
            }
            more.forEach((name, value) -> {
                if (value != null) {
                    claims.putIfAbsent(name, value);
                }
            });
        }
        return new Vouched(subject, claims, idToken.getParsedString());
    }

    private OIDCTokenResponse tokens(Secrets secrets, String code) {
        var response = ask(tokenRequest(secrets, code));
        if (response.getStatusCode() >= 500) {
            throw new ProviderTrouble(Kind.STATUS, "token_endpoint: " + response.getStatusCode());
        }
        try {
            var answer = OIDCTokenResponseParser.parse(response);
            if (answer.indicatesSuccess() && answer instanceof OIDCTokenResponse tokens) {
                return tokens;
            }
            throw refused(answer.toErrorResponse().getErrorObject());
        } catch (ParseException e) {
            throw new ProviderTrouble(Kind.NONSENSE, "token_endpoint");
        }
    }

    /** What the token endpoint says to a code that nobody issued: that of a stranger is refused before the code is looked at. */
    boolean isClientKnown() {
        var response = ask(tokenRequest(Secrets.random(), Secrets.text()));
        try {
            var answer = OIDCTokenResponseParser.parse(response);
            return !answer.indicatesSuccess()
                    && !isAboutTheClient(answer.toErrorResponse().getErrorObject());
        } catch (ParseException e) {
            throw new ProviderTrouble(Kind.NONSENSE, "token_endpoint");
        }
    }

    private HTTPRequest tokenRequest(Secrets secrets, String code) {
        var id = new ClientID(client.provider().clientId());
        var secret = new Secret(client.secret());
        var proof = client.provider().settings().authentication() == ClientAuthentication.POST
                ? new ClientSecretPost(id, secret)
                : new ClientSecretBasic(id, secret);
        var grant = client.provider().settings().pkce()
                ? new AuthorizationCodeGrant(
                        new AuthorizationCode(code), client.callback(), new CodeVerifier(secrets.verifier()))
                : new AuthorizationCodeGrant(new AuthorizationCode(code), client.callback());
        return new TokenRequest.Builder(known.metadata.token(), proof, grant)
                .build()
                .toHTTPRequest();
    }

    private static ProviderTrouble refused(@Nullable ErrorObject error) {
        return isAboutTheClient(error)
                ? new ProviderTrouble(Kind.CLIENT_REFUSED, codeOf(error))
                : new ProviderTrouble(Kind.CODE_REFUSED, codeOf(error));
    }

    private static boolean isAboutTheClient(@Nullable ErrorObject error) {
        return List.of("invalid_client", "unauthorized_client").contains(codeOf(error))
                || (error != null && error.getHTTPStatusCode() == 401);
    }

    private static String codeOf(@Nullable ErrorObject error) {
        return error == null || error.getCode() == null ? "no error code" : error.getCode();
    }

    private Map<String, Object> checked(JWT idToken, String nonce) {
        var validator = new IDTokenValidator(
                new Issuer(client.provider().issuer()),
                new ClientID(client.provider().clientId()),
                known.selector(conversation),
                null);
        try {
            var claims = validator.validate(idToken, new Nonce(nonce));
            var party = claims.getAuthorizedParty();
            if (party != null && !party.getValue().equals(client.provider().clientId())) {
                throw new ProviderTrouble(Kind.TOKEN, "another azp");
            }
            checkLevel(claims.getACR() == null ? "" : claims.getACR().getValue());
            return new HashMap<>(claims.toJWTClaimsSet().getClaims());
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new ProviderTrouble(Kind.TOKEN, String.valueOf(e.getMessage()));
        }
    }

    /** The levels of eIDAS are an order; of others only the same one will do. */
    private void checkLevel(String given) {
        var asked = client.provider().settings().acr();
        boolean eidas = asked != null && asked.matches("eidas[123]") && given.matches("eidas[123]");
        if (asked != null && (eidas ? given.compareTo(asked) < 0 : !given.equals(asked))) {
            throw new ProviderTrouble(Kind.LEVEL, given);
        }
    }

    private Map<String, Object> userInfo(URI place, AccessToken token) {
        var response = ask(new UserInfoRequest(place, token).toHTTPRequest());
        try {
            var answer = UserInfoResponse.parse(response);
            if (!answer.indicatesSuccess()) {
                throw new ProviderTrouble(Kind.USERINFO, "status " + response.getStatusCode());
            }
            var good = answer.toSuccessResponse();
            var signed = good.getUserInfoJWT();
            return signed == null
                    ? good.getUserInfo().toJSONObject()
                    : claims(signed).getClaims();
        } catch (ParseException e) {
            throw new ProviderTrouble(Kind.USERINFO, "status " + response.getStatusCode());
        }
    }

    private JWTClaimsSet claims(JWT signed) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(known.selector(conversation));
        try {
            var claims = processor.process(signed, null);
            boolean issuer = claims.getIssuer() == null
                    || claims.getIssuer().equals(client.provider().issuer());
            boolean audience = claims.getAudience().isEmpty()
                    || claims.getAudience().contains(client.provider().clientId());
            if (!issuer || !audience) {
                throw new ProviderTrouble(Kind.USERINFO, "another iss or aud");
            }
            return claims;
        } catch (BadJOSEException | JOSEException e) {
            throw new ProviderTrouble(Kind.USERINFO, String.valueOf(e.getMessage()));
        }
    }

    private HTTPResponse ask(HTTPRequest request) {
        try {
            return request.send(conversation);
        } catch (IOException e) {
            throw new ProviderTrouble(Kind.NONSENSE, request.getURI().getHost());
        }
    }
}
