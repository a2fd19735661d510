package org.hemicycle.manager.operators;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that sign tokens, sealed under the master key. One signs for thirty days; then another takes over, and the
 * old one verifies for as long as a token it signed can live.
 */
@Repository
class SigningKeys {
    static final Duration SIGNS = Duration.ofDays(30);
    private static final Duration VERIFIES = SIGNS.plus(ApiClients.TOKEN_LIFE.multipliedBy(2));
    private static final int BITS = 2048;

    private final JdbcClient sql;
    private final SealingKey master;
    private final Clock clock;

    SigningKeys(JdbcClient sql, SealingKey master, Clock clock) {
        this.sql = sql;
        this.master = master;
        this.clock = clock;
    }

    /** The keys that verify, the one that signs first; makes a new one when none may sign any more. */
    @Transactional
    List<JWK> current() {
        var keys = verifying();
        if (keys.isEmpty() || !anySigns()) {
            sql.sql("lock table signing_key in share row exclusive mode").update();
            if (!anySigns()) {
                insert(generate());
            }
            sql.sql("delete from signing_key where verifies_until < ?")
                    .param(now())
                    .update();
            keys = verifying();
        }
        return keys;
    }

    private List<JWK> verifying() {
        return sql.sql("select id, sealed from signing_key where verifies_until > ? order by signs_until desc, id")
                .param(now())
                .query(this::key)
                .list();
    }

    private boolean anySigns() {
        return sql.sql("select exists (select 1 from signing_key where signs_until > ?)")
                .param(now())
                .query(Boolean.class)
                .single();
    }

    private void insert(RSAKey key) {
        var now = clock.instant();
        sql.sql("""
                insert into signing_key (id, sealed, signs_until, verifies_until, created_at) values (?, ?, ?, ?, ?)
                """)
                .param(key.getKeyID())
                .param(master.seal(key.getKeyID(), key.toJSONString().getBytes(StandardCharsets.UTF_8)))
                .param(Timestamp.from(now.plus(SIGNS)))
                .param(Timestamp.from(now.plus(VERIFIES)))
                .param(Timestamp.from(now))
                .update();
    }

    private JWK key(ResultSet row, int index) throws SQLException {
        try {
            var opened = master.open(row.getString("id"), row.getBytes("sealed"));
            return JWK.parse(new String(opened, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
