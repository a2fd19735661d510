package org.hemicycle.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL, one per JVM: in a container where a Docker engine answers, else the embedded binaries. It is
 * prepared as the launcher prepares its own: nobody may call {@code set_config}, and the control plane has its login.
 */
public final class TestDatabase {
    /** The source of the data plane's passwords in tests. */
    public static final String DATAPLANE_SECRET = "a secret for tests, of enough characters";

    /** The installation's key in tests, under which the keys of tenants are wrapped. */
    public static final String TENANTS_KEY = "YSBrZXkgZm9yIHRlc3RzLCBvZiAzMiBieXRlcyAhISE=";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String MANAGER = "hemicycle_manager";
    private static final String MANAGER_PASSWORD = "manager";

    private TestDatabase() {}

    /** An empty database for a registry, with a prefix of its own for the databases of its cells. */
    public static Registry freshRegistry() {
        int number = NUMBER.incrementAndGet();
        var name = "hemicycle_" + number;
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database %s owner %s".formatted(name, MANAGER));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Registry(url(name), MANAGER, MANAGER_PASSWORD, name + "_");
    }

    /** A connection as superuser, to look behind the walls. */
    public static Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), Server.RUNNING.user, Server.RUNNING.password);
    }

    /** The JDBC address of a database of this server, without credentials. */
    public static String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Server.RUNNING.host, Server.RUNNING.port, database);
    }

    /** The host on which the server listens. */
    public static String host() {
        return Server.RUNNING.host;
    }

    /** The port on which the server listens. */
    public static int port() {
        return Server.RUNNING.port;
    }

    /** The database of a registry and the control plane's login to it. */
    public record Registry(String url, String user, String password, String cellDatabasePrefix) {
        /** The same as properties of the applications. */
        public Map<String, String> properties() {
            return Map.of(
                    "hemicycle.database-url", url,
                    "hemicycle.database-user", user,
                    "hemicycle.database-password", password,
                    "hemicycle.cell-database-prefix", cellDatabasePrefix,
                    "hemicycle.dataplane-secret", DATAPLANE_SECRET,
                    "hemicycle.tenants-key", TENANTS_KEY);
        }
    }

    private record Server(String host, int port, String user, String password) {
        private static final Server RUNNING = start();

        private static Server start() {
            var server = Docker.answers() ? DatabaseContainer.start() : EmbeddedDatabase.start();
            var started = new Server(server.host(), server.port(), server.user(), server.password());
            try {
                started.prepare();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return started;
        }

        private void prepare() throws SQLException {
            execute("template1", "revoke execute on function pg_catalog.set_config(text, text, boolean) from public");
            execute(
                    "postgres",
                    "create role %s login createdb createrole password '%s'".formatted(MANAGER, MANAGER_PASSWORD));
        }

        private void execute(String database, String sql) throws SQLException {
            var url = "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
            try (var connection = DriverManager.getConnection(url, user, password);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
