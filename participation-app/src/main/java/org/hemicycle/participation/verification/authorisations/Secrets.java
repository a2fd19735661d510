package org.hemicycle.participation.verification.authorisations;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The secret of the bound organisation: made when it is first needed, kept sealed under the organisation's key. */
@Component
public class Secrets {
    private static final String NAME = "verification";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Map<TenantId, Secret> known = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private final TenantVault vault;

    Secrets(JdbcClient sql, TenantVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Costs nothing once this node has read it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Secret current() {
        var tenant = CurrentTenant.get().id();
        var remembered = known.get(tenant);
        if (remembered != null) {
            return remembered;
        }
        var found = find(tenant);
        found.ifPresent(secret -> known.put(tenant, secret));
        return found.orElseGet(() -> first(tenant));
    }

    /** Is not remembered yet: the transaction may still come to nothing. */
    private Secret first(TenantId tenant) {
        var bytes = new byte[Secret.BYTES];
        RANDOM.nextBytes(bytes);
        sql.sql("insert into verification_key (id, sealed) values (1, ?) on conflict do nothing")
                .param(vault.seal(sql, tenant, NAME, bytes))
                .update();
        return find(tenant).orElseThrow();
    }

    private Optional<Secret> find(TenantId tenant) {
        return sql.sql("select sealed from verification_key where id = 1")
                .query((row, _) -> row.getBytes("sealed"))
                .optional()
                .map(bytes -> new Secret(vault.open(sql, tenant, NAME, bytes)));
    }
}
