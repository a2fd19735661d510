package org.hemicycle.provisioning.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.TenantId;

/** What the tables of a module look like: a hash over the catalogue, the same for every tenant of one version. */
public record Fingerprint(@JsonValue String value) {
    /** Of a module without tables. */
    public static final Fingerprint NONE = new Fingerprint("none");

    /** Columns, constraints, indexes, triggers, policies, owner and rights, without the tenant's name and without OIDs. */
    private static final String QUERY = """
            with wanted as (
              select m.module, c.oid, c.relname, c.relacl, c.relowner, c.relrowsecurity
                from unnest(?::text[], ?::text[]) m (module, name)
                join pg_class c on c.relname = m.name and c.relnamespace = to_regnamespace(?) and c.relkind = 'r'
            ), line (module, text) as (
              select w.module, format('table %s owner %s rights %s row security %s', w.relname, pg_get_userbyid(w.relowner), w.relacl, w.relrowsecurity)
                from wanted w
              union all
              select w.module, format('column %s.%s %s %s %s %s %s %s', w.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
                            a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
                from wanted w
                join pg_attribute a on a.attrelid = w.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = w.oid and d.adnum = a.attnum
              union all
              select w.module, format('constraint %s.%s %s', w.relname, k.conname, pg_get_constraintdef(k.oid))
                from wanted w join pg_constraint k on k.conrelid = w.oid
              union all
              select w.module, format('index %s %s', w.relname, pg_get_indexdef(i.indexrelid))
                from wanted w join pg_index i on i.indrelid = w.oid
              union all
              select w.module, format('trigger %s %s', w.relname, pg_get_triggerdef(t.oid))
                from wanted w join pg_trigger t on t.tgrelid = w.oid and not t.tgisinternal
              union all
              select w.module, format('policy %s %s %s %s', w.relname, p.polname, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
                from wanted w join pg_policy p on p.polrelid = w.oid
            ), normal (module, text) as (
              select module, replace(replace(text, ? || '.', ''), ?, 'tenant') from line
            )
            select module, encode(sha256(convert_to(string_agg(text, E'\\n' order by text collate "C"), 'UTF8')), 'hex')
              from normal group by module
            """;

    @JsonCreator
    public Fingerprint {}

    /** Of each of these modules, by its key. */
    static Map<String, Fingerprint> read(Connection connection, TenantId tenant, Collection<ModuleManifest> modules)
            throws SQLException {
        var keys = new ArrayList<String>();
        var tables = new ArrayList<String>();
        var found = new HashMap<String, Fingerprint>();
        for (var module : modules) {
            found.put(module.key(), NONE);
            for (var table : module.tables()) {
                keys.add(module.key());
                tables.add(table);
            }
        }
        try (var query = connection.prepareStatement(QUERY)) {
            query.setArray(1, connection.createArrayOf("text", keys.toArray()));
            query.setArray(2, connection.createArrayOf("text", tables.toArray()));
            query.setString(3, tenant.schema());
            query.setString(4, tenant.schema());
            query.setString(5, tenant.role());
            try (var answer = query.executeQuery()) {
                while (answer.next()) {
                    found.put(answer.getString(1), new Fingerprint(answer.getString(2)));
                }
            }
        }
        return found;
    }
}
