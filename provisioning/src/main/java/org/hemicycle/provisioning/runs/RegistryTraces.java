package org.hemicycle.provisioning.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the registry knows of an organisation beside its own row. Tables are found by their columns, so that one that is added
 * later is not forgotten: {@code tenant_id}, and {@code profile} of settings. The audit trail, the runs and the certificate stay.
 */
final class RegistryTraces {
    private static final String OWNED = "tenant_id";
    private static final String LAYERED = "profile";

    private final JdbcClient sql;

    RegistryTraces(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many rows each table has, and the host names; what there is none of is not named. */
    Map<String, Object> of(TenantId tenant) {
        var found = new LinkedHashMap<String, Object>();
        var names = sql.sql("select name from host_name where tenant_id = ? order by name")
                .param(tenant.value())
                .query(String.class)
                .list();
        if (!names.isEmpty()) {
            found.put("hostNames", Map.of("names", names, "certificates", "no longer permitted"));
        }
        var rows = new TreeMap<String, Long>();
        for (var trace : all(tenant)) {
            long count = sql.sql("select count(*) from " + trace.table() + trace.condition())
                    .param(trace.value())
                    .query(Long.class)
                    .single();
            if (count > 0) {
                rows.put(trace.table(), count);
            }
        }
        if (!rows.isEmpty()) {
            found.put("registry", Map.of("rowsByTable", rows));
        }
        return found;
    }

    /** Removes them; tables that others refer to come when those are empty. */
    void forget(TenantId tenant) {
        var left = new ArrayList<>(all(tenant));
        for (int before = left.size() + 1; !left.isEmpty() && left.size() < before; ) {
            before = left.size();
            left.removeIf(this::isRemoved);
        }
    }

    private boolean isRemoved(Trace trace) {
        try {
            sql.sql("delete from " + trace.table() + trace.condition())
                    .param(trace.value())
                    .update();
            return true;
        } catch (DataIntegrityViolationException referred) {
            return false;
        }
    }

    private List<Trace> all(TenantId tenant) {
        var traces = new ArrayList<Trace>();
        tables(OWNED).forEach(table -> traces.add(new Trace(table, " where tenant_id = ?", tenant.value())));
        tables(LAYERED).forEach(table -> traces.add(new Trace(table, " where profile = ?", "tenant-" + tenant)));
        traces.add(new Trace("idempotent_request", " where location like ?", "%/organisations/" + tenant.value()));
        return traces;
    }

    private List<String> tables(String column) {
        return sql.sql("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relnamespace = to_regnamespace(current_schema()) and c.relkind = 'r' and a.attname = ?
                   and c.relname not in ('run', 'deletion_certificate', 'host_name') and c.relname not like 'audit%'
                 order by 1
                """).param(column).query((row, _) -> row.getString(1)).list();
    }

    private record Trace(String table, String condition, String value) {}
}
