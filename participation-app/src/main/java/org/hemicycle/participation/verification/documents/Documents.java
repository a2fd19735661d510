package org.hemicycle.participation.verification.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.provisioning.storage.FileKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers that people have sent: one at a time for each person, until staff decide. */
@Component
@Transactional
class Documents {
    private static final String WAITING = """
            select d.id, d.participant_id, p.name, d.file, d.type, d.asked_at from identity_document d
              join participant p on p.id = d.participant_id
             where d.decided_at is null
            """;
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Clock clock;

    Documents(JdbcClient sql, Jobs jobs, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A paper that waits to be looked at. */
    record Document(
            long id,
            ParticipantId person,
            String name,
            @Nullable String file,
            String type,
            Instant askedAt) {}

    /** The oldest first. */
    @Transactional(readOnly = true)
    List<Document> waiting() {
        return sql.sql(WAITING + "order by d.id limit 200")
                .query(Documents::map)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Document> waiting(long id) {
        return sql.sql(WAITING + "and d.id = ?").param(id).query(Documents::map).optional();
    }

    @Transactional(readOnly = true)
    Optional<Document> waiting(ParticipantId person) {
        return sql.sql(WAITING + "and d.participant_id = ?")
                .param(person.value())
                .query(Documents::map)
                .optional();
    }

    /** Why the last paper of somebody was refused; empty when it was not, or there is none. */
    @Transactional(readOnly = true)
    Optional<String> lastRefusal(ParticipantId person) {
        return sql.sql("""
                select accepted, reason from identity_document
                 where participant_id = ? and decided_at is not null order by id desc limit 1
                """)
                .param(person.value())
                .query((row, _) -> row.getBoolean("accepted") ? "" : row.getString("reason"))
                .optional()
                .filter(reason -> !reason.isEmpty());
    }

    /** Says whether it is taken: not while another one waits. */
    boolean send(ParticipantId person, FileKey file, String type) {
        return sql.sql("""
                insert into identity_document (participant_id, file, type, asked_at) values (?, ?, ?, ?)
                on conflict (participant_id) where decided_at is null do nothing
                """)
                        .params(person.value(), file.value(), type, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Ends the waiting of a paper, whose picture is deleted at once; says whether it was waiting. */
    boolean decide(long id, boolean accepted, String reason, String by) {
        var file = sql.sql("""
                with before as (select id, file from identity_document where id = :id and decided_at is null for update)
                update identity_document d set decided_at = :now, accepted = :accepted, reason = :reason, decided_by = :by, file = null
                  from before where d.id = before.id
                returning before.file
                """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("accepted", accepted)
                .param("reason", reason)
                .param("by", by)
                .query((row, _) -> Optional.ofNullable(row.getString("file")))
                .optional();
        file.flatMap(key -> key).ifPresent(this::forget);
        return file.isPresent();
    }

    /** The person takes their paper back. */
    void takeBack(ParticipantId person) {
        sql.sql("delete from identity_document where participant_id = ? and decided_at is null returning file")
                .param(person.value())
                .query((row, _) -> Optional.ofNullable(row.getString("file")))
                .list()
                .forEach(key -> key.ifPresent(this::forget));
    }

    /** Those that nobody has looked at since then. */
    @Transactional(readOnly = true)
    List<Document> waitingSinceBefore(Instant moment) {
        return sql.sql(WAITING + "and d.asked_at < ? limit 200")
                .param(Timestamp.from(moment))
                .query(Documents::map)
                .list();
    }

    private void forget(String file) {
        jobs.enqueue(DeletingPictures.NAME, file, Map.of("file", file));
    }

    private static Document map(ResultSet row, int index) throws SQLException {
        return new Document(
                row.getLong("id"),
                new ParticipantId(row.getLong("participant_id")),
                row.getString("name"),
                row.getString("file"),
                row.getString("type"),
                Objects.requireNonNull(Localized.instant(row, "asked_at")));
    }
}
