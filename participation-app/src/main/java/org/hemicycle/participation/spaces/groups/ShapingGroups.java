package org.hemicycle.participation.spaces.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups of an organisation in the hands of its administrators. */
@Component
@Transactional
class ShapingGroups {
    private final JdbcClient sql;
    private final AuditLog log;

    ShapingGroups(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** A group in the administration, with the titles of its spaces. */
    record Sheet(long id, GroupDraft draft, boolean published, List<LocalizedText> spaces) {
        Sheet {
            spaces = List.copyOf(spaces);
        }

        String path() {
            return "/admin/groups/" + id;
        }
    }

    @Transactional(readOnly = true)
    List<Sheet> all() {
        return sql.sql("select * from space_group order by position, id")
                .query(this::sheet)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Sheet> find(long id) {
        return sql.sql("select * from space_group where id = ?")
                .param(id)
                .query(this::sheet)
                .optional();
    }

    /** A new group, hidden until it is published; empty when another has its address. */
    Optional<Long> open(SignedIn actor, GroupDraft draft) {
        var id = bind(sql.sql("""
                insert into space_group (slug, title, subtitle, description, picture_alternative, position, promoted)
                values (:slug, cast(:title as jsonb), cast(:subtitle as jsonb), cast(:description as jsonb),
                        cast(:alternative as jsonb), :position, :promoted)
                on conflict (slug) do nothing returning id
                """), draft).query((row, _) -> row.getLong("id")).optional();
        id.ifPresent(number -> log.write(actor, "group.opened", Map.of("group", number)));
        return id;
    }

    /** Changes words and place; false when another has its address. */
    boolean reshape(SignedIn actor, long id, GroupDraft draft) {
        boolean changed = bind(sql.sql("""
                update space_group set slug = :slug, title = cast(:title as jsonb), subtitle = cast(:subtitle as jsonb),
                       description = cast(:description as jsonb), picture_alternative = cast(:alternative as jsonb),
                       position = :position, promoted = :promoted
                 where id = :id and not exists (select from space_group o where o.slug = :slug and o.id <> :id)
                """), draft).param("id", id).update() == 1;
        if (changed) {
            log.write(actor, "group.changed", Map.of("group", id));
        }
        return changed;
    }

    void publish(SignedIn actor, long id, boolean shown) {
        sql.sql("update space_group set published_at = case when ? then coalesce(published_at, now()) end where id = ?")
                .params(shown, id)
                .update();
        if (shown) {
            log.write(actor, "group.published", Map.of("group", id));
        } else {
            log.write(actor, "group.hidden", Map.of("group", id));
        }
    }

    void illustrate(SignedIn actor, long id, String key) {
        sql.sql("update space_group set picture = ? where id = ?")
                .params(key, id)
                .update();
        log.write(actor, "group.changed", Map.of("group", id));
    }

    /** Removes the group; its spaces stay, by themselves. */
    void remove(SignedIn actor, long id) {
        if (sql.sql("delete from space_group where id = ?").param(id).update() == 1) {
            log.write(actor, "group.removed", Map.of("group", id));
        }
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, GroupDraft draft) {
        return statement
                .param("slug", draft.slug())
                .param("title", Localized.json(draft.title()))
                .param("subtitle", Localized.json(draft.subtitle()))
                .param("description", Localized.json(draft.description()))
                .param("alternative", Localized.json(draft.alternative()))
                .param("position", draft.position())
                .param("promoted", draft.promoted());
    }

    private Sheet sheet(ResultSet row, int number) throws SQLException {
        var draft = new GroupDraft(
                row.getString("slug"),
                Localized.text(row, "title"),
                Localized.text(row, "subtitle"),
                Localized.text(row, "description"),
                Localized.text(row, "picture_alternative"),
                row.getInt("position"),
                row.getBoolean("promoted"));
        long id = row.getLong("id");
        return new Sheet(
                id,
                draft,
                row.getTimestamp("published_at") != null,
                sql.sql("select title from space where group_id = ? order by position, id")
                        .param(id)
                        .query((space, _) -> Localized.text(space, "title"))
                        .list());
    }
}
