package org.hemicycle.manager.configuration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
            var settings = inside(
                    tenant,
                    sql -> sql.sql("select settings::text from organisation")
                            .query(String.class)
                            .optional());
            var own = new ArrayList<LayeredSettings.Own>();
            settings.ifPresent(text -> flatten("", json.readTree(text), own));
            return own;
        } catch (DataAccessException e) {
            log.warn("The settings in the home of {} cannot be read: {}", tenant.id(), e.getMessage());
            return List.of();
        }
    }

    private static void flatten(String path, JsonNode node, List<LayeredSettings.Own> own) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), own));
        } else {
            own.add(new LayeredSettings.Own(path, node.isString() ? node.asString() : node.toString()));
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
