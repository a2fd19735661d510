package org.hemicycle.participation.api.issuer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signing keys of the bound organisation as Spring Security asks for them; read again every few minutes, forgotten when idle. */
@Component
class TenantKeys implements JWKSource<SecurityContext> {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Map<TenantId, Read> known = new ConcurrentHashMap<>();
    private final SigningKeys keys;
    private final Clock clock;

    TenantKeys(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(current());
    }

    /** All that verify now, the one that signs first. */
    JWKSet current() {
        var tenant = CurrentTenant.get().id();
        var now = clock.instant();
        var read = known.get(tenant);
        if (read != null && isFresh(read, now)) {
            return read.set();
        }
        known.values().removeIf(old -> !isFresh(old, now));
        var fresh = new Read(new JWKSet(keys.current()), now);
        known.put(tenant, fresh);
        return fresh.set();
    }

    private static boolean isFresh(Read read, Instant now) {
        return read.at().plus(FRESH).isAfter(now);
    }

    private record Read(JWKSet set, Instant at) {}
}
