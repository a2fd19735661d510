package org.hemicycle.provisioning.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.hemicycle.provisioning.schema.TenantRoles;
import org.hemicycle.provisioning.storage.Files;

/** All that an organisation has anywhere: in its cell, in the bucket, in the registry. What is not there is not named. */
final class Belongings {
    private static final String SECRETS = "('wrapped', 'sealed', 'sealed_secret', 'secret')";

    private final CellTransactions transactions;
    private final ModuleSchemas schemas;
    private final TenantRoles roles = new TenantRoles();
    private final Files files;
    private final RegistryTraces traces;

    Belongings(CellTransactions transactions, ModuleSchemas schemas, Files files, RegistryTraces traces) {
        this.transactions = transactions;
        this.schemas = schemas;
        this.files = files;
        this.traces = traces;
    }

    /** By name what there is, ready for JSON; empty when nothing is left. */
    Map<String, Object> of(Tenant tenant) throws Exception {
        var found = new LinkedHashMap<String, Object>();
        transactions.in(tenant, connection -> {
            if (schemas.exists(connection, tenant.id())) {
                found.put("schema", Map.of("name", tenant.id().schema()));
            }
            if (roles.exists(connection, tenant.id())) {
                found.put("role", Map.of("name", tenant.id().role()));
            }
            put(found, "jobs", shared(connection, tenant, "jobs.scheduled_tasks"));
            put(found, "requests", shared(connection, tenant, "jobs.request"));
            return tenant;
        });
        if (found.containsKey("schema")) {
            transactions.inside(tenant, connection -> {
                look(connection, tenant, found);
                return tenant;
            });
        }
        var weight = files.weigh(tenant);
        if (weight.files() > 0) {
            found.put("files", Map.of("count", weight.files(), "bytes", weight.bytes()));
        }
        found.putAll(traces.of(tenant.id()));
        return found;
    }

    private static void look(Connection connection, Tenant tenant, Map<String, Object> found) throws SQLException {
        var rows = new TreeMap<String, Long>();
        for (var table : names(connection, """
                select c.relname from pg_class c where c.relnamespace = to_regnamespace('%s') and c.relkind in ('r', 'p')
                """.formatted(tenant.id().schema()))) {
            rows.put(table, count(connection, "select count(*) from \"" + table + "\""));
        }
        long secrets = 0;
        for (var table : names(connection, """
                select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relnamespace = to_regnamespace('%s') and c.relkind = 'r' and a.attname in %s and not a.attisdropped
                """.formatted(tenant.id().schema(), SECRETS))) {
            secrets += rows.getOrDefault(table, 0L);
        }
        long sessions = rows.getOrDefault("spring_session", 0L);
        long total = rows.values().stream().mapToLong(Long::longValue).sum();
        int tables = rows.size();
        rows.values().removeIf(count -> count == 0);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("name", tenant.id().schema());
        schema.put("tables", tables);
        schema.put("rows", total);
        schema.put("rowsByTable", rows);
        found.put("schema", schema);
        put(found, "secrets", secrets);
        put(found, "sessions", sessions);
    }

    private static long shared(Connection connection, Tenant tenant, String table) throws SQLException {
        return count(
                connection,
                "select count(*) from %s where tenant_role = '%s'"
                        .formatted(table, tenant.id().role()));
    }

    private static void put(Map<String, Object> found, String name, long count) {
        if (count > 0) {
            found.put(name, Map.of("count", count));
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
