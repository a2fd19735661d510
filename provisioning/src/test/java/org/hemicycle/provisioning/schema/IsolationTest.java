package org.hemicycle.provisioning.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.hemicycle.provisioning.Platform;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two tenants, one connection of the data plane: what each may do, as the database sees it. */
class IsolationTest {
    private static final Platform platform = new Platform();
    private static final Tenant nantes = settle();
    private static final Tenant lyon = settle();

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = platform.login(nantes);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void eachReadsItsOwnCanaryInTurn() throws SQLException {
        for (int turn = 0; turn < 5; turn++) {
            for (var tenant : new Tenant[] {nantes, lyon}) {
                begin(tenant);
                assertThat(text("select title ->> 'fr' from page"))
                        .isEqualTo(tenant.slug().value());
                connection.commit();
            }
        }
    }

    @Test
    void anErrorInTheMiddleLeavesNothingToTheNext() throws SQLException {
        begin(nantes);
        assertRefused("select 1 / 0 from page", "division by zero");
        begin(lyon);
        assertThat(text("select title ->> 'fr' from page"))
                .isEqualTo(lyon.slug().value());
    }

    @Test
    void aStatementWithoutATenantFails() {
        assertRefused("select * from page", "relation \"page\" does not exist");
        assertRefused("select * from " + nantes.id().schema() + ".page", "permission denied for schema");
        assertRefused("create table mine (id int)", "no schema has been selected|permission denied");
    }

    @Test
    void anotherTenantsTableIsRefused() throws SQLException {
        begin(nantes);
        assertRefused("select * from " + lyon.id().schema() + ".page", "permission denied for schema");
        begin(nantes);
        assertRefused(
                "insert into " + lyon.id().schema() + ".theme (name) values ('{}')", "permission denied for schema");
    }

    @Test
    void theLogIsOnlyAddedTo() throws SQLException {
        begin(nantes);
        execute("insert into audit_entry (actor_name, action) values ('Camille', 'signed in')");
        assertThat(text("select action from audit_entry")).isEqualTo("signed in");
        assertRefused("update audit_entry set action = 'nothing'", "permission denied for table audit_entry");
        begin(nantes);
        assertRefused("delete from audit_entry", "permission denied for table audit_entry");
        begin(nantes);
        assertRefused("truncate audit_entry", "permission denied for table audit_entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('role', 'none', true)",
                "select pg_catalog.set_config('search_path', 'pg_catalog', false)",
                "drop table page",
                "alter table page add column mine text",
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "set role hemicycle_owner",
                "set role hemicycle_manager",
                "select * from databasechangelog",
                "select rolpassword from pg_authid"
            })
    void theTenantsRoleMayNot(String statement) throws SQLException {
        begin(nantes);
        assertRefused(statement, "permission denied|must be owner");
    }

    @Test
    void jobsAndRequestsOfOthersAreInvisible() throws SQLException {
        begin(nantes);
        execute("insert into jobs.request (kind) values ('enable-module')");
        execute(
                "insert into jobs.scheduled_tasks (task_name, task_instance, execution_time) values ('digest', 'nantes', now()) on conflict do nothing");
        connection.commit();
        begin(lyon);
        assertThat(text("select count(*) from jobs.request")).isEqualTo("0");
        assertThat(text("select count(*) from jobs.scheduled_tasks")).isEqualTo("0");
        assertRefused(
                "insert into jobs.request (kind, tenant_role) values ('x', '%s')"
                        .formatted(nantes.id().role()),
                "row-level security");
        execute("set local role " + nantes.placement().cell().jobsRole());
        assertThat(text("select count(*) from jobs.request")).isEqualTo("1");
        assertRefused("select * from " + nantes.id().schema() + ".page", "permission denied for schema");
    }

    @Test
    void theDataPlanesReaderSeesTheDirectoryOnly() throws SQLException {
        try (var reader = new org.hemicycle.provisioning.registry.RegistryReader(
                                platform.database.url(), platform.secret.passwordOf("hemicycle_directory"))
                        .connect();
                var statement = reader.createStatement()) {
            assertThat(statement.executeQuery("select 1 from directory").next()).isTrue();
            assertThatThrownBy(() -> statement.executeQuery("select administrator from tenant"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeQuery("select * from operator"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("update registry_version set version = 0"))
                    .hasMessageContaining("permission denied");
        }
    }

    private void begin(Tenant tenant) throws SQLException {
        execute("set local role %1$s; set local search_path to %1$s, extensions; set local statement_timeout to '15s'"
                .formatted(tenant.id().role()));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    private void assertRefused(String sql, String reason) {
        try {
            assertThatThrownBy(() -> execute(sql)).hasMessageMatching("(?s).*(" + reason + ").*");
        } finally {
            try {
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Tenant settle() {
        try {
            var tenant = platform.settle("pages", "proposals");
            try (var connection = platform.login(tenant);
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set local role %1$s; set local search_path to %1$s"
                        .formatted(tenant.id().role()));
                statement.execute("insert into page (slug, title, body) values ('canary', '{\"fr\":\"%s\"}', '{}')"
                        .formatted(tenant.slug().value()));
                connection.commit();
            }
            return tenant;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
