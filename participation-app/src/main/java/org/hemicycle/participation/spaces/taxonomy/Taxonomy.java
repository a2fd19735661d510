package org.hemicycle.participation.spaces.taxonomy;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trees of themes and territories in the hands of the administrators. */
@Component
@Transactional
class Taxonomy {
    static final Set<String> KINDS = Set.of("theme", "territory");
    private final JdbcClient sql;
    private final AuditLog log;

    Taxonomy(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /**
     * A theme or territory in its tree.
     *
     * @param depth 0 at the top
     * @param above numbers of all that it stands below
     */
    record Node(long id, String kind, LocalizedText name, int depth, List<Long> above) {
        Node {
            above = List.copyOf(above);
        }
    }

    /** Both trees, each node after the one it stands below. */
    @Transactional(readOnly = true)
    List<Node> nodes() {
        return sql.sql("""
                with recursive tree as (
                  select id, kind, name, 0 as depth, array[cast(position as bigint), id] as path, cast('{}' as bigint[]) as above
                    from theme where parent_id is null
                  union all
                  select t.id, t.kind, t.name, tree.depth + 1, tree.path || array[cast(t.position as bigint), t.id], tree.above || tree.id
                    from theme t join tree on t.parent_id = tree.id)
                select id, kind, name, depth, above from tree order by kind desc, path
                """)
                .query((row, _) -> new Node(
                        row.getLong("id"),
                        row.getString("kind"),
                        Localized.text(row, "name"),
                        row.getInt("depth"),
                        List.of((Long[]) row.getArray("above").getArray())))
                .list();
    }

    void add(SignedIn actor, String kind, @Nullable Long parent, LocalizedText name) {
        long id = sql.sql("""
                insert into theme (name, kind, parent_id, position)
                values (cast(:name as jsonb), :kind, (select id from theme where id = :parent and kind = :kind),
                        (select coalesce(max(position), 0) + 1 from theme))
                returning id
                """)
                .param("name", Localized.json(name))
                .param("kind", kind)
                .param("parent", parent, Types.BIGINT)
                .query(Long.class)
                .single();
        log.write(actor, "theme.added", Map.of("theme", id));
    }

    /** Names it, and puts it below another of its kind (null for the top), unless that one stands below it. */
    void change(SignedIn actor, long id, LocalizedText name, @Nullable Long parent) {
        int changed = sql.sql("""
                with recursive below as (select cast(:id as bigint) as id union select t.id from theme t join below b on t.parent_id = b.id)
                update theme t set name = cast(:name as jsonb),
                       parent_id = case when cast(:parent as bigint) is null then null
                                        when :parent in (select id from below)
                                          or not exists (select from theme o where o.id = :parent and o.kind = t.kind) then t.parent_id
                                        else :parent end
                 where t.id = :id
                """)
                .param("id", id)
                .param("name", Localized.json(name))
                .param("parent", parent, Types.BIGINT)
                .update();
        if (changed == 1) {
            log.write(actor, "theme.renamed", Map.of("theme", id));
        }
    }

    /** Moves it one place up or down among its siblings. */
    void move(SignedIn actor, long id, boolean up) {
        sql.sql("""
                with ordered as (
                  select o.id, row_number() over (order by o.position, o.id) * 2 as place
                    from theme t join theme o on o.kind = t.kind and o.parent_id is not distinct from t.parent_id
                   where t.id = :id)
                update theme t set position = o.place + case when t.id = :id then :step else 0 end
                  from ordered o where t.id = o.id
                """).param("id", id).param("step", up ? -3 : 3).update();
        log.write(actor, "theme.moved", Map.of("theme", id));
    }

    /**
     * Puts all that stands under one under another of the same kind, whichever module refers to it, and removes the first. Whether that
     * was possible: not into something that stands below it.
     */
    boolean merge(SignedIn actor, long id, long into) {
        if (!mayMerge(id, into)) {
            return false;
        }
        references()
                .forEach(column -> sql.sql("update %s set %s = ? where %s = ?"
                                .formatted(column.table(), column.name(), column.name()))
                        .params(into, id)
                        .update());
        sql.sql("update theme set parent_id = ? where parent_id = ?")
                .params(into, id)
                .update();
        sql.sql("""
                update component set settings = jsonb_set(settings, '{taxonomy}', (
                         select jsonb_agg(distinct case when e = cast(:id as text) then to_jsonb(cast(:into as text)) else to_jsonb(e) end)
                           from jsonb_array_elements_text(settings -> 'taxonomy') e))
                 where jsonb_exists(settings -> 'taxonomy', cast(:id as text))
                """).param("id", id).param("into", into).update();
        sql.sql("delete from theme where id = ?").param(id).update();
        log.write(actor, "theme.merged", Map.of("theme", id, "into", into));
        return true;
    }

    /** Removes it and all below it; what was under it stays, without. */
    void remove(SignedIn actor, long id) {
        if (sql.sql("delete from theme where id = ?").param(id).update() == 1) {
            log.write(actor, "theme.removed", Map.of("theme", id));
        }
    }

    private boolean mayMerge(long id, long into) {
        return sql.sql("""
                with recursive below as (select cast(:id as bigint) as id union select t.id from theme t join below b on t.parent_id = b.id)
                select exists (select from theme a join theme b on b.kind = a.kind
                                where a.id = :id and b.id = :into and b.id not in (select id from below))
                """)
                .param("id", id)
                .param("into", into)
                .query(Boolean.class)
                .single();
    }

    /** A column that refers to themes, written as SQL takes it. */
    private record Column(String table, String name) {}

    /** The catalogue knows all of them, so that no module has to say so. */
    private List<Column> references() {
        return sql.sql("""
                select cast(cast(c.conrelid as regclass) as text) as holder, quote_ident(a.attname) as name
                  from pg_constraint c
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                 where c.contype = 'f' and c.confrelid = cast('theme' as regclass) and c.conrelid <> c.confrelid
                """)
                .query((row, _) -> new Column(row.getString("holder"), row.getString("name")))
                .list();
    }
}
