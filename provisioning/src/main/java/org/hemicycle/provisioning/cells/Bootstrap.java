package org.hemicycle.provisioning.cells;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.schema.ChangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares the database server for the platform: registry, roles, the first cell. Runs at each start of the control
 * plane, on any number of nodes at once, and changes nothing where all is there.
 */
public final class Bootstrap {
    private static final Logger log = LoggerFactory.getLogger(Bootstrap.class);
    private static final long LOCK = 0x48656D6963L;

    private final ControlPlaneProperties properties;
    private final DataPlaneSecret secret;

    public Bootstrap(ControlPlaneProperties properties, DataPlaneSecret secret) {
        this.properties = properties;
        this.secret = secret;
    }

    /** Does what is missing; one node at a time. */
    public void run() throws SQLException {
        try (var guard = connect(properties.databaseUrl());
                var statement = guard.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            prepareRegistry();
            prepareCell();
        }
    }

    private void prepareRegistry() throws SQLException {
        try (var connection = connect(properties.databaseUrl())) {
            ServerRoles.forbidSetConfig(connection);
            ServerRoles.createShared(connection, secret);
            execute(connection, "create schema if not exists platform");
        }
        try (var connection = connect(properties.databaseUrl() + separator() + "currentSchema=platform")) {
            ChangeLog.registry().applyIfChanged(connection, "platform");
        }
        try (var connection = connect(properties.databaseUrl())) {
            execute(connection, """
                    grant usage on schema platform to hemicycle_directory;
                    grant select on platform.directory, platform.registry_version, platform.setting to hemicycle_directory;
                    grant select (key, version, state, archive) on platform.template_version to hemicycle_directory;
                    grant select on platform.preview_logo, platform.practice to hemicycle_directory
                    """);
        }
    }

    private void prepareCell() throws SQLException {
        try (var connection = connect(properties.databaseUrl())) {
            moveNeighbours(connection);
            if (!firstCellIsRegistered(connection)) {
                var name = new CellName("cell_1");
                var database = properties.cellDatabasePrefix() + name;
                new CellHome(name, secret).createDatabase(connection, database);
                register(connection, name, siblingUrl(properties.databaseUrl(), database));
                log.info("Opened {} in database {}", name, database);
            }
            try (var cells =
                    connection.createStatement().executeQuery("select name, database_url from platform.cell")) {
                while (cells.next()) {
                    prepare(new CellName(cells.getString(1)), cells.getString(2));
                }
            }
        }
    }

    private void prepare(CellName name, String url) throws SQLException {
        try (var connection = connect(url)) {
            ServerRoles.forbidSetConfig(connection);
            new CellHome(name, secret).prepare(connection);
        }
        try (var connection = connect(url)) {
            ChangeLog.cell().applyIfChanged(connection, "jobs");
        }
        try (var connection = connect(url)) {
            new CellHome(name, secret).grantJobs(connection);
        }
    }

    private static boolean firstCellIsRegistered(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeQuery("select 1 from platform.cell limit 1").next();
        }
    }

    /** A cell on the registry's own server is where that server is now, also after it got another address. */
    private void moveNeighbours(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var cells =
                        statement.executeQuery("select name, database_url from platform.cell where beside_registry")) {
            while (cells.next()) {
                var former = cells.getString(2);
                var url = siblingUrl(properties.databaseUrl(), databaseOf(former));
                if (!url.equals(former)) {
                    move(connection, cells.getString(1), url);
                }
            }
        }
    }

    private static void move(Connection connection, String cell, String url) throws SQLException {
        try (var update = connection.prepareStatement("update platform.cell set database_url = ? where name = ?")) {
            update.setString(1, url);
            update.setString(2, cell);
            update.executeUpdate();
            log.info("The database of {} has another address now, as the registry has", cell);
        }
    }

    private static String databaseOf(String url) {
        int question = url.indexOf('?');
        var address = question < 0 ? url : url.substring(0, question);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void register(Connection connection, CellName name, String url) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into platform.cell (name, database_url, bucket, beside_registry) values (?, ?, ?, true) on conflict do nothing")) {
            insert.setString(1, name.value());
            insert.setString(2, url);
            insert.setString(3, "hemicycle-" + name.value().replace('_', '-'));
            insert.executeUpdate();
        }
    }

    /** The same server, another database. */
    static String siblingUrl(String url, String database) {
        int question = url.indexOf('?');
        var address = question < 0 ? url : url.substring(0, question);
        var options = question < 0 ? "" : url.substring(question);
        return address.substring(0, address.lastIndexOf('/') + 1) + database + options;
    }

    private String separator() {
        return properties.databaseUrl().contains("?") ? "&" : "?";
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, properties.databaseUser(), properties.databasePassword());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
