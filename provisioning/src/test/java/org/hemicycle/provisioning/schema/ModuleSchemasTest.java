package org.hemicycle.provisioning.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.Platform;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.modules.federation.FederationModule;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.runs.UpgradingHomes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ModuleSchemasTest {
    private static final Platform platform = new Platform();
    private final ModuleSchemas schemas = platform.schemas;

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void createsOnlyTheTablesOfTheChosenModules() throws SQLException {
        var tenant = platform.settle("proposals");
        try (var connection = platform.connect(tenant)) {
            assertThat(schemas.installed(connection, tenant.id()))
                    .extracting(ModuleManifest::key)
                    .containsExactly("core", "federation", "moderation", "spaces", "proposals");
            schemas.create(connection, tenant.id(), Set.of("pages"));
            assertThat(schemas.installed(connection, tenant.id()))
                    .extracting(ModuleManifest::key)
                    .containsExactly("core", "federation", "moderation", "spaces", "proposals", "pages");
        }
    }

    @Test
    void createdTwiceIsCreatedOnce() throws SQLException {
        var tenant = platform.settle("proposals", "discussions", "pages");
        try (var connection = platform.connect(tenant)) {
            var before = schemas.fingerprints(connection, tenant.id());
            schemas.create(connection, tenant.id(), Set.of("proposals"));
            assertThat(schemas.fingerprints(connection, tenant.id())).isEqualTo(before);
            assertThat(schemas.areCurrent(before)).isTrue();
        }
    }

    @Test
    void leavesNothingOfASchemaThatCouldNotBeBuilt() throws SQLException {
        var tenant = platform.register();
        try (var connection = platform.connect(tenant)) {
            assertThatThrownBy(() -> schemas.create(connection, tenant.id(), Set.of()))
                    .isInstanceOf(SQLException.class);
            assertThat(schemas.exists(connection, tenant.id())).isFalse();
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void deletesAndCreatesAgainInOneVirtualMachine() throws SQLException {
        var tenant = platform.settle("proposals");
        try (var connection = platform.connect(tenant)) {
            var first = schemas.fingerprints(connection, tenant.id());
            for (int round = 0; round < 2; round++) {
                schemas.drop(connection, tenant.id());
                platform.roles.drop(connection, tenant.id());
                assertThat(schemas.exists(connection, tenant.id())).isFalse();
                assertThat(platform.roles.exists(connection, tenant.id())).isFalse();
                platform.roles.create(
                        connection, tenant.id(), tenant.placement().cell());
                schemas.create(connection, tenant.id(), Set.of("proposals"));
                assertThat(schemas.fingerprints(connection, tenant.id())).isEqualTo(first);
            }
        }
    }

    @Test
    void dropLeavesNothingAndMayBeRepeated() throws SQLException {
        var tenant = platform.settle("proposals", "discussions", "pages");
        enqueue(tenant);
        try (var connection = platform.connect(tenant)) {
            schemas.drop(connection, tenant.id());
            schemas.drop(connection, tenant.id());
            platform.roles.drop(connection, tenant.id());
            platform.roles.drop(connection, tenant.id());
            assertThat(count(connection, "select count(*) from jobs.request where tenant_role = '%s'", tenant))
                    .isZero();
            assertThat(count(
                            connection,
                            "select count(*) from pg_class where relnamespace = to_regnamespace('%s')",
                            tenant))
                    .isZero();
            assertThat(count(connection, "select count(*) from pg_roles where rolname = '%s'", tenant))
                    .isZero();
        }
    }

    @Test
    void upgradesASchemaThatIsBehindAndLeavesTheOthers() throws SQLException {
        var behind = platform.settle("pages");
        var next = nextVersion();
        try (var connection = platform.connect(behind)) {
            assertThat(next.areCurrent(schemas.fingerprints(connection, behind.id())))
                    .isFalse();
            assertThat(next.upgrade(connection, behind.id()))
                    .extracting(ModuleManifest::key)
                    .containsExactly("pages");
            assertThat(next.areCurrent(next.fingerprints(connection, behind.id())))
                    .isTrue();
            assertThat(next.upgrade(connection, behind.id())).isEmpty();
            next.drop(connection, behind.id());
        }
    }

    @Test
    void upgradesEveryHomeThatIsBehindAndSaysSoInTheRegistry() throws Exception {
        var behind = open(platform.settle("proposals", "discussions", "pages"));
        var older = open(platform.settle("proposals", "discussions", "pages"));
        var next = nextVersion();
        try (var homes = new UpgradingHomes(platform.registry, platform.sql, platform.cells, next);
                var connection = platform.connect(behind)) {
            for (var table : FederationModule.MANIFEST.tables().reversed()) {
                asOwner(connection, "drop table %s.%s".formatted(older.id().schema(), table));
            }
            assertThat(homes.upgradeAll()).isZero();
            for (var tenant : List.of(behind, older)) {
                assertThat(next.fingerprints(connection, tenant.id()))
                        .hasSize(7)
                        .allSatisfy((module, found) -> assertThat(found).isEqualTo(next.expected(module)));
                assertThat(recorded(tenant)).isEqualTo(next.expected("pages").value());
                next.drop(connection, tenant.id());
            }
        }
        platform.sql.sql("update tenant set state = 'deleted'").update();
    }

    @Test
    void refusesASchemaThatSomebodyHasTamperedWith() throws SQLException {
        var tenant = platform.settle("pages");
        try (var connection = platform.connect(tenant)) {
            asOwner(
                    connection,
                    "alter table %s.page add column surprise text"
                            .formatted(tenant.id().schema()));
            assertThatThrownBy(() -> schemas.upgrade(connection, tenant.id())).isInstanceOf(SchemaMismatch.class);
        }
    }

    @Test
    void everyModuleHasItsPlaceInTheOrderOfCreation() {
        assertThat(Modules.closure(Set.of("proposals")))
                .extracting(ModuleManifest::key)
                .containsExactly("core", "federation", "moderation", "spaces", "proposals");
        assertThat(Modules.closure(Set.of()))
                .extracting(ModuleManifest::key)
                .containsExactly("core", "federation", "moderation", "spaces");
    }

    /** Serving, with the modules that it has. */
    private static Tenant open(Tenant tenant) {
        platform.sql
                .sql("update tenant set state = 'active', modules_enabled = modules_enabled || '{pages}' where id = ?")
                .param(tenant.id().value())
                .update();
        return tenant;
    }

    private static String recorded(Tenant tenant) {
        return platform.sql
                .sql("select fingerprints ->> 'pages' from tenant where id = ?")
                .param(tenant.id().value())
                .query(String.class)
                .single();
    }

    private void enqueue(Tenant tenant) throws SQLException {
        try (var connection = platform.login(tenant);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role " + tenant.id().role());
            statement.execute("insert into jobs.request (kind) values ('enable-module')");
            connection.commit();
        }
    }

    /** The build in which pages have one column more. */
    private static ModuleSchemas nextVersion() throws SQLException {
        var model = platform.settle("pages");
        try (var connection = platform.connect(model)) {
            asOwner(
                    connection,
                    "alter table %s.page add column summary text"
                            .formatted(model.id().schema()));
            var pages = ModuleScript.of("pages");
            var next = new ModuleScript(
                    pages.module(),
                    new ChangeLog("org/hemicycle/provisioning/schema/next-pages.sql"),
                    pages.sql(),
                    platform.schemas.fingerprint(connection, model.id(), "pages"));
            return new ModuleSchemas(module -> module.equals("pages") ? next : ModuleScript.of(module));
        }
    }

    private static void asOwner(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set role hemicycle_owner");
            statement.execute(sql);
            statement.execute("reset role");
        }
    }

    private static int count(Connection connection, String sql, Tenant tenant) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql.formatted(tenant.id().schema()))) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
