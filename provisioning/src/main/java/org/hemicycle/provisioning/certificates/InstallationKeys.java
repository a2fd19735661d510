package org.hemicycle.provisioning.certificates;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys by which the installation signs certificates: one signs, those before it still verify. Private ones are sealed. */
public final class InstallationKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final int RAW_BYTES = 32;

    private final JdbcClient sql;
    private final SealingKey master;
    private final Clock clock;

    /** @param sql on the registry's database, with {@code platform} in the search path */
    public InstallationKeys(JdbcClient sql, SealingKey master, Clock clock) {
        this.sql = sql;
        this.master = master;
        this.clock = clock;
    }

    /** All public keys, the one that signs first. */
    public List<PublishedKey> published() {
        return sql.sql("select id, public_key from certificate_key order by signs desc, created_at desc")
                .query((row, _) -> new PublishedKey(row.getString(1), row.getBytes(2)))
                .list();
    }

    /** The key that signs; made when there is none yet. */
    SigningKey signing() {
        return find().orElseGet(() -> {
            make();
            return find().orElseThrow();
        });
    }

    private Optional<SigningKey> find() {
        return sql.sql("select id, sealed from certificate_key where signs")
                .query((row, _) ->
                        new SigningKey(row.getString("id"), open(row.getString("id"), row.getBytes("sealed"))))
                .optional();
    }

    /** Of several that make one at once, one is kept. */
    private void make() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var raw = Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
            var id = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(raw))
                    .substring(0, 16);
            sql.sql("""
                    insert into certificate_key (id, public_key, sealed, created_at) values (?, ?, ?, ?)
                    on conflict do nothing
                    """)
                    .params(
                            id,
                            raw,
                            master.seal(name(id), pair.getPrivate().getEncoded()),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey open(String id, byte[] sealed) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(master.open(name(id), sealed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String id) {
        return "certificate-key:" + id;
    }

    record SigningKey(String id, PrivateKey key) {}

    /**
     * A public key.
     *
     * @param raw the 32 bytes of RFC 8032
     */
    public record PublishedKey(String id, byte[] raw) {
        /** The bytes as JSON Web Keys have them (RFC 8037). */
        public String x() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
        }
    }
}
