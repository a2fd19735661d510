package org.hemicycle.manager.operators;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The signing keys as Spring Security asks for them: read again every few minutes, and at once for a key of another node. */
@Component
class SharedKeys implements JWKSource<SecurityContext> {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration STRANGER_PAUSE = Duration.ofSeconds(2);

    private final SigningKeys keys;
    private final Clock clock;
    private volatile Read last = new Read(new JWKSet(), Instant.EPOCH);

    SharedKeys(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        var known = younger(FRESH);
        var found = selector.select(known.set());
        return found.isEmpty() ? selector.select(younger(STRANGER_PAUSE).set()) : found;
    }

    private Read younger(Duration age) {
        var read = last;
        if (read.at().plus(age).isAfter(clock.instant())) {
            return read;
        }
        var fresh = new Read(new JWKSet(keys.current()), clock.instant());
        last = fresh;
        return fresh;
    }

    private record Read(JWKSet set, Instant at) {}
}
