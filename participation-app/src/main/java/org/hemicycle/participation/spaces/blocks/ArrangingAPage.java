package org.hemicycle.participation.spaces.blocks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.spaces.SpaceBlock;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The order of the blocks on the page of a space, as its administrators arrange it. */
@Component
@Transactional
class ArrangingAPage {
    private final JdbcClient sql;
    private final AuditLog log;

    ArrangingAPage(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** The page of a space: in the usual order as long as nobody has arranged it. */
    record Arranged(long space, String slug, LocalizedText title, String type, boolean arranged, Arrangement order) {}

    @Transactional(readOnly = true)
    Optional<Arranged> find(long space) {
        return sql.sql("select slug, title, type, arranged from space where id = ?")
                .param(space)
                .query((row, _) -> new Arranged(
                        space,
                        row.getString("slug"),
                        Localized.text(row, "title"),
                        row.getString("type"),
                        row.getBoolean("arranged"),
                        Arrangement.of(row.getBoolean("arranged") ? blocks(space) : SpaceBlock.usual())))
                .optional();
    }

    void keep(SignedIn actor, long space, Arrangement order) {
        sql.sql("delete from space_block where space_id = ?").param(space).update();
        int position = 0;
        for (var part : order.parts()) {
            sql.sql("""
                    insert into space_block (space_id, kind, position, shown, title, body)
                    values (:space, :kind, :position, :shown, cast(:title as jsonb), cast(:body as jsonb))
                    """)
                    .param("space", space)
                    .param("kind", part.kind().key())
                    .param("position", ++position)
                    .param("shown", part.shown())
                    .param("title", Localized.json(part.title()))
                    .param("body", Localized.json(part.body()))
                    .update();
        }
        sql.sql("update space set arranged = true where id = ?").param(space).update();
        log.write(actor, "space.arranged", Map.of("space", space));
    }

    /** Back to the usual order; the free texts go. */
    void forget(SignedIn actor, long space) {
        sql.sql("delete from space_block where space_id = ?").param(space).update();
        sql.sql("update space set arranged = false where id = ?").param(space).update();
        log.write(actor, "space.arranged", Map.of("space", space));
    }

    private List<SpaceBlock> blocks(long space) {
        return sql.sql("select id, kind, shown, title, body from space_block where space_id = ? order by position, id")
                .param(space)
                .query((row, _) -> new SpaceBlock(
                        row.getLong("id"),
                        SpaceBlock.Kind.of(row.getString("kind")).orElse(SpaceBlock.Kind.TEXT),
                        row.getBoolean("shown"),
                        Localized.text(row, "title"),
                        Localized.text(row, "body")))
                .list();
    }
}
