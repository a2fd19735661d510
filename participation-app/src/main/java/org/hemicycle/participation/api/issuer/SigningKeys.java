package org.hemicycle.participation.api.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that sign an organisation's tokens, sealed under its own key. One signs for sixty days; the next is published two days
 * before it begins, so that every node and every site knows it by then, and the former verifies for thirty days more.
 */
@Component
class SigningKeys {
    static final Duration SIGNS = Duration.ofDays(60);
    static final Duration PUBLISHED_BEFORE = Duration.ofDays(2);
    private static final Duration VERIFIES_AFTER = Duration.ofDays(30);
    private static final int BITS = 2048;

    private final JdbcClient sql;
    private final TenantVault vault;
    private final Clock clock;

    SigningKeys(JdbcClient sql, TenantVault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** The keys that verify, the one that signs now first; makes the next one when it is time. */
    @Transactional
    List<JWK> current() {
        var kept = kept();
        var now = clock.instant();
        var last = kept.stream().map(Kept::signsUntil).max(Instant::compareTo);
        if (last.isEmpty() || last.get().isBefore(now.plus(PUBLISHED_BEFORE))) {
            var begins = last.filter(now::isBefore).orElse(now);
            insert(kept.stream().mapToLong(Kept::number).max().orElse(0) + 1, begins.plus(SIGNS));
            sql.sql("delete from api_key where purpose = 'signing' and verifies_until < ?")
                    .param(Timestamp.from(now))
                    .update();
            kept = kept();
        }
        var signing = kept.stream().filter(key -> key.signsUntil().isAfter(now)).toList();
        var former = kept.stream().filter(key -> !signing.contains(key)).toList();
        return java.util.stream.Stream.concat(signing.stream(), former.stream())
                .map(this::open)
                .toList();
    }

    private List<Kept> kept() {
        return sql.sql("""
                select id, sealed, signs_until from api_key
                 where purpose = 'signing' and verifies_until > ? order by signs_until, id
                """)
                .param(Timestamp.from(clock.instant()))
                .query((row, _) -> new Kept(
                        row.getString("id"),
                        row.getBytes("sealed"),
                        row.getTimestamp("signs_until").toInstant()))
                .list();
    }

    /** Of two nodes that make the same number at once, one key stays. */
    private void insert(long number, Instant until) {
        var id = Long.toString(number);
        var key = generate(id).toJSONString().getBytes(StandardCharsets.UTF_8);
        sql.sql("""
                insert into api_key (id, purpose, sealed, signs_until, verifies_until, created_at)
                values (?, 'signing', ?, ?, ?, ?) on conflict do nothing
                """)
                .params(
                        id,
                        vault.seal(sql, CurrentTenant.get().id(), label(id), key),
                        Timestamp.from(until),
                        Timestamp.from(until.plus(VERIFIES_AFTER)),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private JWK open(Kept kept) {
        try {
            var opened = vault.openText(sql, CurrentTenant.get().id(), label(kept.id()), kept.sealed());
            return JWK.parse(opened);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String label(String id) {
        return "api-key:" + id;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(String id, byte[] sealed, Instant signsUntil) {
        long number() {
            return Long.parseLong(id);
        }
    }
}
