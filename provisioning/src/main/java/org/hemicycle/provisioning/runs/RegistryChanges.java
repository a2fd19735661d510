package org.hemicycle.provisioning.runs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Change;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What runs change in the registry, read again and again until nobody else changes it at the same moment. */
final class RegistryChanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Registry registry;
    private final JdbcClient sql;
    private final ModuleSchemas schemas;

    RegistryChanges(Registry registry, JdbcClient sql, ModuleSchemas schemas) {
        this.registry = registry;
        this.sql = sql;
        this.schemas = schemas;
    }

    /** Changes the tenant as it is now; leaves it when the change is empty. */
    void change(TenantId id, Function<Tenant, Optional<Tenant>> change) {
        while (true) {
            var current = registry.find(id).orElseThrow(NoLongerWanted::new);
            var changed = change.apply(current);
            if (changed.isEmpty() || registry.save(changed.get(), current.version()) instanceof Change.Saved) {
                return;
            }
        }
    }

    /** Whether the registry still names who its administrator was. */
    boolean knowsAnAdministrator(TenantId id) {
        return sql.sql("select administrator ->> 'email' <> '' from tenant where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** For how many days the organisation may try its space out when it opens. */
    Optional<Integer> trialDays(TenantId id) {
        return sql.sql("select trial_days from tenant where id = ? and trial_days is not null")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    /** Writes which version the tables of the modules have, for upgrades to skip those that are up to date. */
    void recordFingerprints(TenantId id, Set<String> modules) {
        var expected = new HashMap<String, String>();
        for (ModuleManifest module : Modules.closure(new HashSet<>(modules))) {
            expected.put(module.key(), schemas.expected(module.key()).value());
        }
        sql.sql("update tenant set fingerprints = fingerprints || ?::jsonb where id = ?")
                .param(JSON.writeValueAsString(expected))
                .param(id.value())
                .update();
    }
}
