package org.hemicycle.participation.federation.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemicycle.participation.federation.protocol.ProviderTrouble.Kind;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one version of one provider: its configuration, and its keys once they were needed. A signature by a key that is
 * not known makes us ask for the keys again, once for each such key.
 */
final class Known {
    private static final int STRANGE_KEYS = 20;
    final long version;
    final Metadata metadata;
    final Instant since;
    private final IdentityProvider provider;
    private final Set<String> strange = new HashSet<>();
    private volatile @Nullable JWKSet keys;

    Known(IdentityProvider provider, Metadata metadata, Instant since) {
        this.version = provider.version();
        this.metadata = metadata;
        this.since = since;
        this.provider = provider;
    }

    /** Finds the public keys with which a signature may have been made. */
    JWSKeySelector<SecurityContext> selector(Outbound.Conversation conversation) {
        return (header, _) -> keysFor(header, conversation);
    }

    /** The keys as they are now. */
    JWKSet fetch(Outbound.Conversation conversation) {
        var reply = conversation.get(metadata.keys());
        if (reply.status() != 200) {
            throw new ProviderTrouble(Kind.NO_KEYS, "status " + reply.status());
        }
        try {
            var read = JWKSet.parse(reply.body());
            keys = read;
            return read;
        } catch (ParseException e) {
            throw new ProviderTrouble(Kind.NO_KEYS, "jwks_uri");
        }
    }

    private List<Key> keysFor(JWSHeader header, Outbound.Conversation conversation) {
        var matcher =
                metadata.signatures(provider).contains(header.getAlgorithm()) ? JWKMatcher.forJWSHeader(header) : null;
        if (matcher == null) {
            throw new ProviderTrouble(Kind.TOKEN, "signed by " + header.getAlgorithm());
        }
        var now = keys;
        var found = new JWKSelector(matcher).select(now == null ? fetch(conversation) : now);
        if (found.isEmpty() && now != null && isNews(header.getKeyID())) {
            found = new JWKSelector(matcher).select(fetch(conversation));
        }
        return found.stream().flatMap(key -> publicKey(key).stream()).toList();
    }

    private boolean isNews(@Nullable String kid) {
        synchronized (strange) {
            return strange.size() < STRANGE_KEYS && strange.add(kid == null ? "" : kid);
        }
    }

    private static List<Key> publicKey(JWK key) {
        var keys = new ArrayList<Key>();
        if (key instanceof AsymmetricJWK asymmetric) {
            try {
                keys.add(asymmetric.toPublicKey());
            } catch (JOSEException e) {
                throw new ProviderTrouble(Kind.NO_KEYS, "a key that cannot be read");
            }
        }
        return keys;
    }
}
