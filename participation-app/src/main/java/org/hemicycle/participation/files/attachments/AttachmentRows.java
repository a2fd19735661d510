package org.hemicycle.participation.files.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of attachments. */
@Component
@Transactional
class AttachmentRows {
    private final JdbcClient sql;

    AttachmentRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row, with whose it is and where its content lies. */
    record Row(String subjectType, long subjectId, String file, Attachment attachment) {
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("subject_type"),
                    row.getLong("subject_id"),
                    row.getString("file"),
                    new Attachment(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getString("name"),
                            row.getString("type"),
                            row.getLong("bytes"),
                            row.getString("alternative"),
                            row.getInt("width"),
                            row.getInt("height"),
                            List.of((Integer[]) row.getArray("widths").getArray())));
        }

        /** Names of the files in the store. */
        Stream<String> keys() {
            return attachment.isPicture()
                    ? attachment.widths().stream().map(width -> drawing(file, width))
                    : Stream.of(file);
        }
    }

    static String drawing(String place, int width) {
        return place + "-" + width + ".jpg";
    }

    @Transactional(readOnly = true)
    List<Attachment> of(String type, long id) {
        return sql.sql("select * from attachment where subject_type = ? and subject_id = ? order by position, id")
                .params(type, id)
                .query((row, number) -> Row.of(row, number).attachment())
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Row> find(long attachment) {
        return sql.sql("select * from attachment where id = ?")
                .param(attachment)
                .query(Row::of)
                .optional();
    }

    long addPicture(String type, long id, ParticipantId owner, Sent sent, String place, DrawnPicture drawn) {
        return add(type, id, owner, "picture", place)
                .param("name", sent.named("jpg"))
                .param("type", "image/jpeg")
                .param("bytes", drawn.drawings().lastEntry().getValue().length)
                .param("alternative", sent.alternative())
                .param("width", drawn.width())
                .param("height", drawn.height())
                .param("widths", drawn.drawings().keySet().toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    long addDocument(String type, long id, ParticipantId owner, Sent sent, String place, DocumentType kind) {
        return add(type, id, owner, "document", place)
                .param("name", sent.named(kind.extension()))
                .param("type", kind.mediaType())
                .param("bytes", sent.content().length)
                .param("alternative", "")
                .param("width", 0)
                .param("height", 0)
                .param("widths", new Integer[0])
                .query(Long.class)
                .single();
    }

    /** Removes rows, and gives back the names of their files. */
    List<String> remove(String type, long id, Optional<Long> attachment) {
        return sql
                .sql("""
                delete from attachment
                 where subject_type = :type and subject_id = :id and (cast(:one as bigint) is null or id = :one) returning *
                """)
                .param("type", type)
                .param("id", id)
                .param("one", attachment.orElse(null), Types.BIGINT)
                .query(Row::of)
                .stream()
                .flatMap(Row::keys)
                .toList();
    }

    void hand(String fromType, long from, String toType, long to) {
        sql.sql("update attachment set subject_type = ?, subject_id = ? where subject_type = ? and subject_id = ?")
                .params(toType, to, fromType, from)
                .update();
    }

    private JdbcClient.StatementSpec add(String type, long id, ParticipantId owner, String kind, String place) {
        return sql.sql("""
                insert into attachment (subject_type, subject_id, owner_id, kind, name, type, bytes, file, alternative, width, height, widths, position)
                values (:subjectType, :subject, :owner, :kind, :name, :type, :bytes, :file, :alternative, :width, :height, :widths,
                        (select coalesce(max(position), 0) + 1 from attachment where subject_type = :subjectType and subject_id = :subject))
                returning id
                """)
                .param("subjectType", type)
                .param("subject", id)
                .param("owner", owner.value())
                .param("kind", kind)
                .param("file", place);
    }
}
