package org.hemicycle.participation.api.issuer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pseudonyms by which sites know people ({@code sub}): the same for one person at one site for ever, and without the
 * organisation's key nobody can tell which pseudonyms at two sites are the same person (OpenID Connect Core, section 8.1).
 */
@Component
class Subjects {
    private static final String LABEL = "api-subjects";
    private static final String READ = "select sealed from api_key where purpose = 'subjects'";

    private final JdbcClient sql;
    private final TenantVault vault;

    Subjects(JdbcClient sql, TenantVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** How this site knows this person. */
    @Transactional
    String of(String clientId, ParticipantId person) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            var digest = mac.doFinal((clientId + " " + person).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private byte[] key() {
        var tenant = CurrentTenant.get().id();
        var sealed = sql.sql(READ).query(byte[].class).optional().orElseGet(() -> {
            var made = vault.seal(sql, tenant, LABEL, random());
            sql.sql(
                            "insert into api_key (id, purpose, sealed) values ('subjects', 'subjects', ?) on conflict do nothing")
                    .param(made)
                    .update();
            return sql.sql(READ).query(byte[].class).single();
        });
        return vault.open(sql, tenant, LABEL, sealed);
    }
}
