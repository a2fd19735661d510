package org.hemicycle.manager.configuration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.hemicycle.provisioning.settings.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of settings is done in the home of an organisation: sealing a secret under its key, and reading what its administrators set. */
@Component
class SealingSettings {
    private static final Logger log = LoggerFactory.getLogger(SealingSettings.class);

    /** Who wrote a part is told by the log of the home: both were written in one transaction, and so at one time. */
    private static final String OWN = """
            select (settings - 'changed')::text as settings,
                   (select jsonb_object_agg(c.key, jsonb_build_object('at', c.value, 'by',
                             (select coalesce(a.actor_name, p.name) from audit_entry a left join participant p on p.id = a.actor_id
                               where a.at = (c.value #>> '{}')::timestamptz order by a.id desc limit 1)))
                      from jsonb_each(settings -> 'changed') c)::text as changes
              from organisation
            """;

    private final Cells cells;
    private final TenantVault vault;
    private final JsonMapper json;

    SealingSettings(Cells cells, TenantVault vault, JsonMapper json) {
        this.cells = cells;
        this.vault = vault;
        this.json = json;
    }

    /** The secret as it may be kept. */
    String seal(Tenant tenant, String key, String secret) {
        return inside(
                tenant,
                sql -> Sealed.of(vault.sealText(sql, tenant.id(), Sealed.name(key), secret))
                        .value());
    }

    /** What the administrators have set; nothing while the home does not answer. */
    List<LayeredSettings.Own> own(Tenant tenant) {
        try {
            return inside(
                            tenant,
                            sql -> sql.sql(OWN).query((row, _) -> own(row)).optional())
                    .orElse(List.of());
        } catch (DataAccessException e) {
            log.warn("The settings in the home of {} cannot be read: {}", tenant.id(), e.getMessage());
            return List.of();
        }
    }

    private List<LayeredSettings.Own> own(ResultSet row) throws SQLException {
        var changes = json.readTree(Objects.requireNonNullElse(row.getString("changes"), "{}"));
        var own = new ArrayList<LayeredSettings.Own>();
        json.readTree(row.getString("settings"))
                .properties()
                .forEach(part -> flatten(part.getKey(), part.getValue(), changes.path(part.getKey()), own));
        return own;
    }

    private static void flatten(String path, JsonNode node, JsonNode change, List<LayeredSettings.Own> own) {
        if (node.isObject()) {
            node.properties().forEach(entry -> flatten(path + "." + entry.getKey(), entry.getValue(), change, own));
        } else {
            var by = change.path("by");
            var at = change.path("at");
            own.add(new LayeredSettings.Own(
                    path,
                    node.isString() ? node.asString() : node.toString(),
                    by.isString() ? by.asString() : null,
                    at.isString() ? OffsetDateTime.parse(at.asString()).toInstant() : null));
        }
    }

    /** One transaction in the organisation's home, as the owner of its tables. */
    private <T> T inside(Tenant tenant, Function<JdbcClient, T> work) {
        try (var connection = cells.of(tenant.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local role hemicycle_owner; set local search_path to \"%s\""
                        .formatted(tenant.id().schema()));
            }
            var result = work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("The home of " + tenant.id() + " cannot be reached", failure);
        }
    }
}
