package org.hemicycle.participation.federation.journeys;

import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values sealed under the bound organisation's key, for rows that hold secrets or what a provider says of people. */
@Component
class SealedJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;
    private final TenantVault vault;

    SealedJson(JdbcClient sql, TenantVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    byte[] seal(String name, Object value) {
        return vault.sealText(sql, CurrentTenant.get().id(), name, JSON.writeValueAsString(value));
    }

    <T> T open(String name, byte[] bytes, Class<T> type) {
        return JSON.readValue(vault.openText(sql, CurrentTenant.get().id(), name, bytes), type);
    }
}
