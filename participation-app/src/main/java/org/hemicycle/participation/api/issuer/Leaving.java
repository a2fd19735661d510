package org.hemicycle.participation.api.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import org.hemicycle.participation.api.clients.ApiClient;
import org.hemicycle.participation.api.clients.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a site that sends people to leave (OpenID Connect RP-Initiated Logout 1.0) is believed: which site it is, by an ID token that
 * we signed, however old, or by its name; and an address only if it was entered for that site.
 */
@Component
public class Leaving {
    private final Clients clients;
    private final TenantKeys keys;
    private final Issuer issuer;

    Leaving(Clients clients, TenantKeys keys, Issuer issuer) {
        this.clients = clients;
        this.keys = keys;
        this.issuer = issuer;
    }

    /** The request as it came. */
    public record Asked(
            @Nullable String hint,
            @Nullable String clientId,
            @Nullable String address,
            @Nullable String state) {
        /** A field that came empty says as little as one that did not come. */
        public Asked {
            clientId = clientId == null || clientId.isEmpty() ? null : clientId;
        }
    }

    /** Where somebody goes after leaving; empty where no site, or no address of the site, is named. */
    Optional<OnwardPage> onward(Asked asked) {
        return site(asked)
                .filter(site -> asked.address() != null && site.logouts().contains(asked.address()))
                .map(site -> new OnwardPage(site.name(), withState(asked)));
    }

    private Optional<ApiClient> site(Asked asked) {
        if (asked.hint() == null || asked.hint().isEmpty()) {
            return Optional.ofNullable(asked.clientId()).flatMap(clients::named);
        }
        return claims(asked.hint())
                .flatMap(claims -> claims.getAudience().stream().findFirst())
                .filter(audience -> asked.clientId() == null || asked.clientId().equals(audience))
                .flatMap(clients::named);
    }

    private Optional<JWTClaimsSet> claims(String hint) {
        try {
            var token = SignedJWT.parse(hint);
            var key = keys.current().getKeyByKeyId(token.getHeader().getKeyID());
            boolean ours = key != null
                    && JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new RSASSAVerifier(key.toRSAKey()))
                    && issuer.name().equals(token.getJWTClaimsSet().getIssuer());
            return ours ? Optional.of(token.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static String withState(Asked asked) {
        var address = asked.address() == null ? "" : asked.address();
        if (asked.state() == null || asked.state().isEmpty()) {
            return address;
        }
        return address + (address.indexOf('?') < 0 ? "?" : "&") + "state="
                + org.hemicycle.themes.web.Requests.encoded(asked.state()).replace("+", "%20");
    }
}
