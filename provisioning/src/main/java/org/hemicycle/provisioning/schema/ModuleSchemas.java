package org.hemicycle.provisioning.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.TenantId;

/**
 * The tables of the modules in the schema of a tenant. Connections are the control plane's, to the tenant's cell, with
 * no transaction open; they are given back as they came.
 */
public final class ModuleSchemas {
    private static final String AS_OWNER = "set local role hemicycle_owner; set local lock_timeout to '5s';\n";

    private final Function<String, ModuleScript> scripts;

    public ModuleSchemas() {
        this(ModuleScript::of);
    }

    /** @param scripts what another version of the build knows of a module */
    ModuleSchemas(Function<String, ModuleScript> scripts) {
        this.scripts = scripts;
    }

    /**
     * Creates the schema and the tables of the modules, of those always on and of those they require, in one
     * transaction; what is there already stays. The role of the tenant must exist.
     *
     * @throws SchemaMismatch when a module's tables are not what the build expects; nothing is created then
     */
    public void create(Connection connection, TenantId tenant, Set<String> modules) throws SQLException {
        inTransaction(connection, () -> {
            var wanted = new ArrayList<>(Modules.closure(modules));
            wanted.removeAll(installed(connection, tenant));
            var sql = new StringBuilder(AS_OWNER);
            sql.append("""
                    create schema if not exists %1$s;
                    grant usage on schema %1$s to %2$s;
                    set local search_path to %1$s, extensions;
                    """.formatted(tenant.schema(), tenant.role()));
            for (var module : wanted) {
                var script = scripts.apply(module.key());
                sql.append(script.sql()).append(script.grants(tenant.role()));
            }
            execute(connection, sql.toString());
            verify(connection, tenant, wanted);
        });
    }

    /** The modules whose tables exist. */
    public List<ModuleManifest> installed(Connection connection, TenantId tenant) throws SQLException {
        try (var query = connection.prepareStatement(
                "select c.relname from pg_class c where c.relnamespace = to_regnamespace(?) and c.relkind = 'r'")) {
            query.setString(1, tenant.schema());
            var tables = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return Modules.all().stream()
                    .filter(module -> tables.contains(module.tables().getFirst()))
                    .toList();
        }
    }

    /** What the module's tables look like now; {@link Fingerprint#NONE} when there are none. */
    public Fingerprint fingerprint(Connection connection, TenantId tenant, String module) throws SQLException {
        return fingerprints(connection, tenant, List.of(scripts.apply(module).module()))
                .getOrDefault(module, Fingerprint.NONE);
    }

    /** What the tables of each existing module look like now, by its key. */
    public Map<String, Fingerprint> fingerprints(Connection connection, TenantId tenant) throws SQLException {
        return fingerprints(connection, tenant, installed(connection, tenant));
    }

    private Map<String, Fingerprint> fingerprints(
            Connection connection, TenantId tenant, Collection<ModuleManifest> modules) throws SQLException {
        return Fingerprint.read(
                connection,
                tenant,
                modules.stream()
                        .map(module -> scripts.apply(module.key()).module())
                        .toList());
    }

    /** What the module's tables must look like in this version. */
    public Fingerprint expected(String module) {
        return scripts.apply(module).expected();
    }

    /** Whether these fingerprints, as recorded for a tenant, are those of this version. */
    public boolean areCurrent(Map<String, Fingerprint> recorded) {
        return !recorded.isEmpty()
                && recorded.entrySet().stream()
                        .allMatch(entry -> expected(entry.getKey()).equals(entry.getValue()));
    }

    /**
     * Brings the module tables that exist to this version; touches nothing where they are.
     *
     * @return the modules that were changed
     * @throws SchemaMismatch when a module's tables are not what the build expects afterwards
     */
    public List<ModuleManifest> upgrade(Connection connection, TenantId tenant) throws SQLException {
        var changed = new ArrayList<ModuleManifest>();
        for (var module : installed(connection, tenant)) {
            if (!fingerprint(connection, tenant, module.key()).equals(expected(module.key()))) {
                upgrade(connection, tenant, module);
                changed.add(module);
            }
        }
        return changed;
    }

    /** Whether the tenant has its schema. */
    public boolean exists(Connection connection, TenantId tenant) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
            query.setString(1, tenant.schema());
            return query.executeQuery().next();
        }
    }

    /** Removes the schema and all it holds, and the tenant's rows in the schema {@code jobs}; harmless when repeated. */
    public void drop(Connection connection, TenantId tenant) throws SQLException {
        inTransaction(connection, () -> {
            execute(connection, """
                    delete from jobs.scheduled_tasks where tenant_role = '%1$s';
                    delete from jobs.request where tenant_role = '%1$s';
                    set local role hemicycle_owner;
                    drop schema if exists %2$s cascade
                    """.formatted(tenant.role(), tenant.schema()));
        });
    }

    private void upgrade(Connection connection, TenantId tenant, ModuleManifest module) throws SQLException {
        execute(connection, "select pg_advisory_lock(hashtextextended('%s', 0))".formatted(tenant.schema()));
        try {
            execute(
                    connection,
                    "set role hemicycle_owner; set lock_timeout to '5s'; set search_path to %s, extensions"
                            .formatted(tenant.schema()));
            SchemaLock.forget(connection);
            scripts.apply(module.key()).changeLog().apply(connection, tenant.schema());
            connection.setAutoCommit(true);
            execute(connection, scripts.apply(module.key()).grants(tenant.role()));
        } finally {
            restore(connection, tenant);
        }
        verify(connection, tenant, List.of(module));
    }

    private static void restore(Connection connection, TenantId tenant) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        execute(
                connection,
                "reset role; reset lock_timeout; reset search_path; select pg_advisory_unlock(hashtextextended('%s', 0))"
                        .formatted(tenant.schema()));
    }

    private void verify(Connection connection, TenantId tenant, Collection<ModuleManifest> modules)
            throws SQLException {
        for (var found : fingerprints(connection, tenant, modules).entrySet()) {
            var expected = expected(found.getKey());
            if (!found.getValue().equals(expected)) {
                throw new SchemaMismatch(tenant, found.getKey(), expected, found.getValue());
            }
        }
    }

    private static void inTransaction(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
