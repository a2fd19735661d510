package org.hemicycle.provisioning.schema;

import java.sql.Connection;
import java.sql.SQLException;

/** Liquibase's own lock of a schema, which a killed process leaves behind; ours, the database's, ends with its session. */
final class SchemaLock {
    private SchemaLock() {}

    static void forget(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists databasechangeloglock");
        }
    }
}
