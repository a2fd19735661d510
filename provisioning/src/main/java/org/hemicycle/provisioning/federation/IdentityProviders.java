package org.hemicycle.provisioning.federation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The providers of an organisation, in its home. Each call works inside the transaction of the client it is given. Client
 * secrets are sealed under the organisation's own key and leave by {@link #secret} only.
 */
public final class IdentityProviders {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "select id, key, preset, name, issuer, client_id, settings, position, enabled,"
                    + " sealed_secret is not null as has_secret, version from identity_provider ";
    private final TenantVault vault;

    public IdentityProviders(TenantVault vault) {
        this.vault = vault;
    }

    /** What came of writing a provider. */
    public sealed interface Outcome {
        record Written(IdentityProvider provider) implements Outcome {}

        /** Another provider of the organisation has this key. */
        record KeyTaken() implements Outcome {}

        /** Somebody was faster. */
        record Stale(IdentityProvider now) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** All of them, as they stand beside one another. */
    public List<IdentityProvider> all(JdbcClient sql) {
        return sql.sql(COLUMNS + "order by position, key")
                .query(IdentityProviders::map)
                .list();
    }

    public Optional<IdentityProvider> find(JdbcClient sql, String key) {
        return sql.sql(COLUMNS + "where key = ?")
                .param(key)
                .query(IdentityProviders::map)
                .optional();
    }

    public Outcome add(JdbcClient sql, TenantId tenant, ProviderDraft draft, String secret) {
        int rows = sql.sql("""
                insert into identity_provider (key, preset, name, issuer, client_id, sealed_secret, settings, position, enabled)
                values (:key, :preset, :name::jsonb, :issuer, :client, :secret, :settings::jsonb, :position, :enabled)
                on conflict (key) do nothing
                """)
                .param("key", draft.key())
                .param("preset", draft.preset().key())
                .param("name", JSON.writeValueAsString(draft.name()))
                .param("issuer", draft.issuer())
                .param("client", draft.clientId())
                .param("secret", vault.sealText(sql, tenant, label(draft.key()), secret))
                .param("settings", JSON.writeValueAsString(draft.settings()))
                .param("position", draft.position())
                .param("enabled", draft.enabled())
                .update();
        return rows == 1 ? new Outcome.Written(find(sql, draft.key()).orElseThrow()) : new Outcome.KeyTaken();
    }

    /**
     * Changes the provider with the draft's key.
     *
     * @param version which the writer has seen
     * @param secret a new one; null keeps the old one
     */
    public Outcome change(JdbcClient sql, TenantId tenant, ProviderDraft draft, long version, @Nullable String secret) {
        int rows = sql.sql("""
                update identity_provider
                   set name = :name::jsonb, issuer = :issuer, client_id = :client,
                       sealed_secret = coalesce(:secret::bytea, sealed_secret), settings = :settings::jsonb,
                       position = :position, enabled = :enabled, version = version + 1, changed_at = now()
                 where key = :key and version = :version
                """)
                .param("key", draft.key())
                .param("version", version)
                .param("name", JSON.writeValueAsString(draft.name()))
                .param("issuer", draft.issuer())
                .param("client", draft.clientId())
                .param(
                        "secret",
                        secret == null ? null : vault.sealText(sql, tenant, label(draft.key()), secret),
                        java.sql.Types.BINARY)
                .param("settings", JSON.writeValueAsString(draft.settings()))
                .param("position", draft.position())
                .param("enabled", draft.enabled())
                .update();
        return after(rows, find(sql, draft.key()));
    }

    /** Removes the provider, and with it the identities of people linked through it. */
    public Outcome remove(JdbcClient sql, String key, long version) {
        var before = find(sql, key);
        int rows = sql.sql("delete from identity_provider where key = ? and version = ?")
                .params(key, version)
                .update();
        return after(rows, before);
    }

    /** How many people's identities are linked through the provider. */
    public long linked(JdbcClient sql, IdentityProvider provider) {
        return sql.sql("select count(*) from external_identity where provider_id = ?")
                .param(provider.id())
                .query(Long.class)
                .single();
    }

    /** The client secret; empty where none was given. */
    public Optional<String> secret(JdbcClient sql, TenantId tenant, IdentityProvider provider) {
        return sql.sql("select sealed_secret from identity_provider where id = ? and sealed_secret is not null")
                .param(provider.id())
                .query(byte[].class)
                .optional()
                .map(bytes -> vault.openText(sql, tenant, label(provider.key()), bytes));
    }

    private static Outcome after(int rows, Optional<IdentityProvider> now) {
        if (now.isEmpty()) {
            return new Outcome.Unknown();
        }
        return rows == 1 ? new Outcome.Written(now.get()) : new Outcome.Stale(now.get());
    }

    private static String label(String key) {
        return "identity-provider:" + key;
    }

    private static IdentityProvider map(ResultSet row, int index) throws SQLException {
        var draft = new ProviderDraft(
                row.getString("key"),
                Preset.of(row.getString("preset")).orElseThrow(),
                JSON.readValue(row.getString("name"), LocalizedText.class),
                row.getString("issuer"),
                row.getString("client_id"),
                JSON.readValue(row.getString("settings"), ProviderSettings.class),
                row.getInt("position"),
                row.getBoolean("enabled"));
        return new IdentityProvider(row.getLong("id"), draft, row.getBoolean("has_secret"), row.getLong("version"));
    }
}
