package org.hemicycle.provisioning.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.TenantId;

/** The role of each tenant: it cannot log in, owns nothing, and only the data plane of its cell may assume it. */
public final class TenantRoles {
    /** Whether the tenant has its role. */
    public boolean exists(Connection connection, TenantId tenant) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, tenant.role());
            return query.executeQuery().next();
        }
    }

    /** Creates the role, or leaves it as it is, and lets the data plane of the cell assume it. */
    public void create(Connection connection, TenantId tenant, CellName cell) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!exists(connection, tenant)) {
                statement.execute("create role " + tenant.role() + " nologin noinherit");
            }
            statement.execute("grant hemicycle_tenant to %s with inherit true, set false".formatted(tenant.role()));
            statement.execute("grant %s to %s with inherit false, set true".formatted(tenant.role(), cell.loginRole()));
        }
    }

    /** Removes the role with what it was granted in this database; harmless when there is none. */
    public void drop(Connection connection, TenantId tenant) throws SQLException {
        if (!exists(connection, tenant)) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("grant %1$s to current_user with inherit true, set true".formatted(tenant.role()));
            statement.execute("drop owned by " + tenant.role());
            statement.execute("drop role " + tenant.role());
        }
    }
}
