package org.hemicycle.participation.spaces.blocks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.spaces.SpaceTitle;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a space, and the spaces that it refers to. */
@Component
@Transactional
class Belongings {
    private final JdbcClient sql;
    private final AuditLog log;

    Belongings(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** A document as its list has it; {@code size} in bytes. */
    record Document(long id, LocalizedText title, String mediaType, long size) {}

    /** What belongs to a space, and the other spaces that it could refer to. */
    record Of(
            long space,
            String slug,
            LocalizedText title,
            String type,
            List<Document> documents,
            List<SpaceTitle> related,
            List<SpaceTitle> others) {
        Of {
            documents = List.copyOf(documents);
            related = List.copyOf(related);
            others = List.copyOf(others);
        }
    }

    @Transactional(readOnly = true)
    Optional<Of> find(long space) {
        return sql.sql("select slug, title, type from space where id = ?")
                .param(space)
                .query((row, _) -> new Of(
                        space,
                        row.getString("slug"),
                        Localized.text(row, "title"),
                        row.getString("type"),
                        documents(space),
                        titles("""
                                select s.id, s.title from space_relation r join space s on s.id = r.other_id
                                 where r.space_id = :space order by r.position, s.id
                                """, space),
                        titles("""
                                select s.id, s.title from space s
                                 where s.id <> :space
                                   and not exists (select from space_relation r where r.space_id = :space and r.other_id = s.id)
                                 order by s.position, s.id limit 500
                                """, space)))
                .optional();
    }

    void add(SignedIn actor, long space, LocalizedText title, String file, String mediaType, long size) {
        sql.sql("""
                insert into space_document (space_id, title, file, media_type, size, position)
                values (:space, cast(:title as jsonb), :file, :type, :size,
                        (select coalesce(max(position), 0) + 1 from space_document where space_id = :space))
                """)
                .param("space", space)
                .param("title", Localized.json(title))
                .param("file", file)
                .param("type", mediaType)
                .param("size", size)
                .update();
        log.write(actor, "space.document-added", Map.of("space", space));
    }

    /** The file of a document that is no more. */
    Optional<String> remove(SignedIn actor, long space, long document) {
        var file = sql.sql("delete from space_document where id = ? and space_id = ? returning file")
                .params(document, space)
                .query((row, _) -> row.getString("file"))
                .optional();
        file.ifPresent(_ -> log.write(actor, "space.document-removed", Map.of("space", space)));
        return file;
    }

    void relate(SignedIn actor, long space, long other) {
        int related = sql.sql("""
                insert into space_relation (space_id, other_id, position)
                select :space, id, (select coalesce(max(position), 0) + 1 from space_relation where space_id = :space)
                  from space where id = :other and id <> :space
                on conflict do nothing
                """).param("space", space).param("other", other).update();
        if (related == 1) {
            log.write(actor, "space.related", Map.of("space", space, "other", other));
        }
    }

    void part(SignedIn actor, long space, long other) {
        if (sql.sql("delete from space_relation where space_id = ? and other_id = ?")
                        .params(space, other)
                        .update()
                == 1) {
            log.write(actor, "space.unrelated", Map.of("space", space, "other", other));
        }
    }

    private List<Document> documents(long space) {
        return sql.sql(
                        "select id, title, media_type, size from space_document where space_id = ? order by position, id")
                .param(space)
                .query((row, _) -> new Document(
                        row.getLong("id"),
                        Localized.text(row, "title"),
                        row.getString("media_type"),
                        row.getLong("size")))
                .list();
    }

    private List<SpaceTitle> titles(String query, long space) {
        return sql.sql(query)
                .param("space", space)
                .query((row, _) -> new SpaceTitle(row.getLong("id"), Localized.text(row, "title")))
                .list();
    }
}
