package org.hemicycle.provisioning.cells;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Roles of the whole server, and what nobody on it may do. */
final class ServerRoles {
    private static final Logger log = LoggerFactory.getLogger(ServerRoles.class);

    private ServerRoles() {}

    /** The owner of all tenants' tables, what tenants have in common, and the data plane's reader of the directory. */
    static void createShared(Connection connection, DataPlaneSecret secret) throws SQLException {
        create(connection, "hemicycle_owner", "nologin noinherit");
        execute(connection, "grant hemicycle_owner to current_user with inherit false, set true");
        create(connection, "hemicycle_tenant", "nologin noinherit");
        create(connection, "hemicycle_directory", "login noinherit");
        setPassword(connection, "hemicycle_directory", secret);
    }

    static void create(Connection connection, String role, String attributes) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            if (query.executeQuery().next()) {
                return;
            }
        }
        try {
            execute(connection, "create role %s %s".formatted(role, attributes));
        } catch (SQLException e) {
            if (!"42710".equals(e.getSQLState()) && !"23505".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** The derived password; the same again when it is set already, another when the secret has changed. */
    static void setPassword(Connection connection, String role, DataPlaneSecret secret) throws SQLException {
        execute(connection, "alter role %s password '%s'".formatted(role, secret.passwordOf(role)));
    }

    /** With {@code set_config}, injected SQL could change its role; an installation's superuser should have revoked it. */
    static void forbidSetConfig(Connection connection) throws SQLException {
        try {
            execute(connection, "revoke execute on function pg_catalog.set_config(text, text, boolean) from public");
        } catch (SQLException e) {
            log.debug("Only the owner of set_config may revoke it", e);
        }
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("""
                        select has_function_privilege('hemicycle_directory', 'pg_catalog.set_config(text, text, boolean)', 'execute')
                         where exists (select 1 from pg_roles where rolname = 'hemicycle_directory')
                        """)) {
            if (answer.next() && answer.getBoolean(1)) {
                log.warn(
                        "Anybody may call set_config in database {}: as superuser, run there: "
                                + "revoke execute on function pg_catalog.set_config(text, text, boolean) from public",
                        connection.getCatalog());
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
