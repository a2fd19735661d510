package org.hemicycle.participation.administration.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.themes.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Announcements in the cell, as far as they are for the bound organisation: the database shows it no others. */
@Component
@Transactional
public class Announcements {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Announcement.Words>> WORDS = new TypeReference<>() {};
    private static final String CURRENT = """
            select a.id, a.words, a.severity, a.shown_from, a.shown_until from jobs.announcement a
             where not a.withdrawn and a.shown_from <= :now and a.shown_until > :now""";

    private final JdbcClient sql;
    private final Clock clock;

    Announcements(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is shown now and this person has not put away, the latest first. */
    @Transactional(readOnly = true)
    public List<Announcement> unread(ParticipantId reader) {
        return sql.sql(CURRENT + """
                   and not exists (select from jobs.announcement_reader r
                                    where r.announcement_id = a.id and r.reader = :reader and r.read_at is not null)
                 order by a.shown_from desc, a.id limit 10
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("reader", reader.value())
                .query(Announcements::map)
                .list();
    }

    /** One that is shown now. */
    @Transactional(readOnly = true)
    public Optional<Announcement> current(UUID id) {
        return sql.sql(CURRENT + " and a.id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .query(Announcements::map)
                .optional();
    }

    /** This person has put it away; says whether there is such an announcement for the organisation. */
    public boolean dismiss(UUID id, ParticipantId reader) {
        return sql.sql("""
                insert into jobs.announcement_reader as r (announcement_id, reader, read_at)
                select a.id, :reader, :now from jobs.announcement a where a.id = :id
                on conflict (tenant_role, announcement_id, reader) do update set read_at = coalesce(r.read_at, excluded.read_at)
                """)
                        .param("reader", reader.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Takes the right to write to this person about it: nobody gets it twice, whatever is repeated. */
    boolean claimLetter(UUID id, ParticipantId reader) {
        return sql.sql("""
                insert into jobs.announcement_reader as r (announcement_id, reader, mailed_at) values (:id, :reader, :now)
                on conflict (tenant_role, announcement_id, reader) do update set mailed_at = excluded.mailed_at
                 where r.mailed_at is null
                """)
                        .param("id", id)
                        .param("reader", reader.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Gives the right back: the mail server did not take the letter. */
    void releaseLetter(UUID id, ParticipantId reader) {
        sql.sql("update jobs.announcement_reader set mailed_at = null where announcement_id = ? and reader = ?")
                .params(id, reader.value())
                .update();
    }

    private static Announcement map(ResultSet row, int index) throws SQLException {
        return new Announcement(
                row.getObject("id", UUID.class),
                JSON.readValue(row.getString("words"), WORDS),
                Notice.Kind.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getTimestamp("shown_from").toInstant(),
                row.getTimestamp("shown_until").toInstant());
    }
}
