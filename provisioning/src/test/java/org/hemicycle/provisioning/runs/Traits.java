package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Tenant;

/** By what two homes built alike are alike: the fingerprint of each module, how much each table holds, the files. */
final class Traits {

    private Traits() {}

    static Map<String, String> of(Workshop workshop, Tenant tenant) throws SQLException {
        var traits = new LinkedHashMap<String, String>();
        try (var connection = workshop.connect(tenant)) {
            for (ModuleManifest module : Modules.closure(tenant.modulesEnabled())) {
                var fingerprint = workshop.schemas.fingerprint(connection, tenant.id(), module.key());
                assertThat(fingerprint).isEqualTo(workshop.schemas.expected(module.key()));
                traits.put(module.key(), fingerprint.value());
            }
        }
        for (var table : List.of("theme", "space", "phase", "component", "page", "organisation", "invitation")) {
            traits.put(table, workshop.value(tenant, "select count(*) from " + table));
        }
        traits.put("files", workshop.files.list(tenant).toString());
        return traits;
    }
}
