package org.hemicycle.provisioning.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import org.hemicycle.provisioning.Platform;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fingerprints beside the change logs are those of schemas built by Liquibase. After a change of a change log, run
 * this test with {@code -Dfingerprints=write} and commit what it writes.
 */
class FingerprintsTest {
    private static final Platform platform = new Platform();
    private static final Tenant authored = byLiquibase();

    @AfterAll
    static void close() {
        platform.close();
    }

    static java.util.List<ModuleManifest> modules() {
        return Modules.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void matchTheChangeLog(ModuleManifest module) throws Exception {
        try (var connection = platform.connect(authored)) {
            var actual = platform.schemas.fingerprint(connection, authored.id(), module.key());
            if ("write".equals(System.getProperty("fingerprints"))) {
                Files.writeString(
                        Path.of("src/main/resources/org/hemicycle/provisioning/modules", module.key(), "fingerprint"),
                        actual.value() + "\n");
            } else {
                assertThat(actual).isEqualTo(platform.schemas.expected(module.key()));
            }
        }
    }

    @Test
    void theManifestsNameAllTables() throws Exception {
        var named = new ArrayList<String>();
        Modules.all().forEach(module -> named.addAll(module.tables()));
        var tables = new ArrayList<String>();
        try (var connection = platform.connect(authored);
                var query = connection.prepareStatement(
                        "select tablename from pg_tables where schemaname = ? and tablename not like 'databasechangelog%'")) {
            query.setString(1, authored.id().schema());
            var rows = query.executeQuery();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).containsExactlyInAnyOrderElementsOf(named);
    }

    private static Tenant byLiquibase() {
        var tenant = platform.register();
        try (var connection = platform.connect(tenant)) {
            platform.roles.create(connection, tenant.id(), tenant.placement().cell());
            execute(
                    connection,
                    "set role hemicycle_owner; create schema %1$s; grant usage on schema %1$s to %2$s; set search_path to %1$s, extensions"
                            .formatted(tenant.id().schema(), tenant.id().role()));
            for (var module : Modules.all()) {
                ChangeLog.module(module.key()).apply(connection, tenant.id().schema());
                connection.setAutoCommit(true);
                execute(
                        connection,
                        ModuleScript.of(module.key()).grants(tenant.id().role()));
            }
            execute(connection, "reset role; reset search_path");
            return tenant;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
