package org.hemicycle.participation.verification.conflicts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The conflicts that wait for staff. */
@Component
@Transactional
class OpenConflicts {
    private static final String SELECT = """
            select c.*, s.id as second_id, s.name as second_name, s.email as second_email, s.created_at as second_since,
                   exists (select from role_grant g where g.participant_id = s.id) as second_staff,
                   h.id as holder_number, h.name as holder_name, h.email as holder_email, h.created_at as holder_since, v.granted_at,
                   exists (select from role_grant g where g.participant_id = h.id) as holder_staff
              from verification_conflict c
              join participant s on s.id = c.participant_id
              left join verification v on v.handler = c.handler and v.unique_digest = c.unique_digest
              left join participant h on h.id = v.participant_id
             where c.decided_at is null
            """;
    private final JdbcClient sql;
    private final Clock clock;

    OpenConflicts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<OpenConflict> all() {
        return sql.sql(SELECT + "order by c.id limit 200")
                .query(OpenConflicts::map)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<OpenConflict> find(long id) {
        return sql.sql(SELECT + "and c.id = ?")
                .param(id)
                .query(OpenConflicts::map)
                .optional();
    }

    /** Writes down what was decided; says whether it was open still. */
    boolean decide(long id, String decision, String by) {
        return sql.sql("""
                update verification_conflict set decided_at = ?, decision = ?, decided_by = ?, facts = null
                 where id = ? and decided_at is null
                """)
                        .params(Timestamp.from(clock.instant()), decision, by, id)
                        .update()
                == 1;
    }

    private static OpenConflict map(ResultSet row, int index) throws SQLException {
        return new OpenConflict(
                row.getLong("id"),
                row.getString("handler"),
                row.getBytes("unique_digest"),
                row.getBytes("facts"),
                new OpenConflict.Side(
                        new ParticipantId(row.getLong("second_id")),
                        row.getString("second_name"),
                        row.getString("second_email"),
                        Objects.requireNonNull(Localized.instant(row, "second_since")),
                        null,
                        row.getBoolean("second_staff")),
                holder(row),
                Objects.requireNonNull(Localized.instant(row, "arisen_at")));
    }

    private static OpenConflict.@Nullable Side holder(ResultSet row) throws SQLException {
        Long id = row.getObject("holder_number", Long.class);
        return id == null
                ? null
                : new OpenConflict.Side(
                        new ParticipantId(id),
                        row.getString("holder_name"),
                        row.getString("holder_email"),
                        Objects.requireNonNull(Localized.instant(row, "holder_since")),
                        Localized.instant(row, "granted_at"),
                        row.getBoolean("holder_staff"));
    }
}
