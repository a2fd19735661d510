package org.hemicycle.provisioning.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hemicycle.provisioning.registry.CellName;

/** The database of a cell: extensions, job tables, the login of the data plane. Each verb may run again. */
final class CellHome {
    private static final List<String> TABLES = List.of(
            "scheduled_tasks", "request", "usage", "announcement", "announcement_recipient", "announcement_reader");

    private final CellName name;
    private final DataPlaneSecret secret;

    CellHome(CellName name, DataPlaneSecret secret) {
        this.name = name;
        this.secret = secret;
    }

    void createDatabase(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            if (!query.executeQuery().next()) {
                execute(connection, "create database " + database);
            }
        }
    }

    /** Schemas, extensions and logins; connected to the cell's database. */
    void prepare(Connection connection) throws SQLException {
        var login = name.loginRole();
        ServerRoles.create(connection, login, "login noinherit");
        ServerRoles.setPassword(connection, login, secret);
        ServerRoles.create(connection, name.jobsRole(), "nologin noinherit");
        execute(connection, "grant %s to %s with inherit false, set true".formatted(name.jobsRole(), login));
        execute(connection, """
                revoke all on schema public from public;
                revoke temporary on database %1$s from public;
                revoke connect on database %1$s from public;
                grant connect on database %1$s to %2$s;
                grant create on database %1$s to hemicycle_owner;
                create schema if not exists extensions;
                create extension if not exists pg_trgm schema extensions;
                create extension if not exists unaccent schema extensions;
                create schema if not exists jobs;
                grant usage on schema extensions to hemicycle_owner, hemicycle_tenant
                """.formatted(connection.getCatalog(), login));
    }

    /**
     * The role {@code jobs} sees all rows of the schema {@code jobs}; a tenant's role adds its own and sees no others.
     * Tenants have these rights through one common role, since the list of rights of a table has little room.
     */
    void grantJobs(Connection connection) throws SQLException {
        execute(connection, """
                grant usage on schema jobs to %1$s;
                grant select, insert, update, delete on jobs.scheduled_tasks, jobs.request, jobs.usage, jobs.announcement,
                  jobs.announcement_recipient, jobs.announcement_reader to %1$s;
                grant usage on schema jobs to hemicycle_tenant;
                grant select, insert on jobs.scheduled_tasks, jobs.request to hemicycle_tenant;
                grant select, insert, update, delete on jobs.usage to hemicycle_tenant;
                grant select on jobs.announcement, jobs.announcement_recipient to hemicycle_tenant;
                grant select, insert, update, delete on jobs.announcement_reader to hemicycle_tenant
                """.formatted(name.jobsRole()));
        for (var table : TABLES) {
            execute(connection, """
                    drop policy if exists all_%1$s on jobs.%1$s;
                    create policy all_%1$s on jobs.%1$s to %2$s using (true) with check (true)
                    """.formatted(table, name.jobsRole()));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
