package org.hemicycle.standalone.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The few objects that only the database's superuser can make; everything else is the tenant manager's work. */
public final class FirstObjects {
    public static final String MANAGER = "hemicycle_manager";
    public static final String REGISTRY = "hemicycle";

    private FirstObjects() {}

    /** Injected SQL must not change role or search path by a function call; new databases copy this from template1. */
    static void closeSetConfig(Connection connection) throws SQLException {
        execute(connection, "revoke execute on function pg_catalog.set_config(text, text, boolean) from public");
    }

    static void makeManager(Connection connection, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + MANAGER + "'")) {
            execute(connection, "create role " + MANAGER + " login createdb createrole");
        }
        execute(connection, "alter role " + MANAGER + " password '" + password.replace("'", "''") + "'");
        if (!exists(connection, "select 1 from pg_database where datname = '" + REGISTRY + "'")) {
            execute(connection, "create database " + REGISTRY + " owner " + MANAGER);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
