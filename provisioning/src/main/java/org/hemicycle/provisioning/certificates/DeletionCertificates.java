package org.hemicycle.provisioning.certificates;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The certificates of all deletions; the database refuses to change or remove one. */
public final class DeletionCertificates {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient sql;
    private final InstallationKeys keys;
    private final Clock clock;

    /** @param sql on the registry's database, with {@code platform} in the search path */
    public DeletionCertificates(JdbcClient sql, InstallationKeys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    /** Signs what was removed; one organisation has one certificate, the first. */
    public void issue(TenantId tenant, Map<String, ?> document) {
        var key = keys.signing();
        var header = new LinkedHashMap<String, String>();
        header.put("alg", "EdDSA");
        header.put("kid", key.id());
        header.put("typ", "hemicycle-deletion+json");
        var encoded = encoded(header);
        var payload = encoded(document);
        sql.sql("""
                insert into deletion_certificate (tenant_id, key_id, header, payload, signature, issued_at)
                values (?, ?, ?, ?, ?, ?) on conflict (tenant_id) do nothing
                """)
                .params(
                        tenant.value(),
                        key.id(),
                        encoded,
                        payload,
                        signature(key, encoded + "." + payload),
                        Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<DeletionCertificate> find(TenantId tenant) {
        return sql.sql("select * from deletion_certificate where tenant_id = ?")
                .param(tenant.value())
                .query((row, _) -> new DeletionCertificate(
                        tenant,
                        row.getString("key_id"),
                        row.getString("header"),
                        row.getString("payload"),
                        row.getString("signature"),
                        row.getTimestamp("issued_at").toInstant()))
                .optional();
    }

    private static String signature(InstallationKeys.SigningKey key, String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.key());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Object value) {
        return ENCODER.encodeToString(JSON.writeValueAsBytes(value));
    }
}
