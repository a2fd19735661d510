package org.hemicycle.participation.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.Role;
import org.hemicycle.participation.identity.SupportVisit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has been appointed to what in the bound organisation. */
@Component
@Transactional
public class Roles {
    private final JdbcClient sql;
    private final Clock clock;

    Roles(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The roles that somebody has now. */
    @Transactional(readOnly = true)
    public List<Grant> of(ParticipantId id) {
        return sql.sql("""
                select role, space_id from role_grant
                 where participant_id = ? and exists (select from participant p where p.id = participant_id and p.disabled_at is null)
                 order by role, space_id
                """).param(id.value()).query(Roles::map).list();
    }

    /** Whether a visit of an operator may go on: an administrator consented, nobody has ended it, and its time is not over. */
    @Transactional(readOnly = true)
    public boolean isOpen(SupportVisit visit) {
        return sql.sql("select exists (select from support_access where id = ? and state = 'open' and until > ?)")
                .params(visit.access(), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Appoints somebody; says whether they had not been before. */
    public boolean grant(ParticipantId id, Grant grant, String by) {
        return sql.sql("""
                insert into role_grant (participant_id, role, space_id, granted_by) values (:person, :role, :space, :by)
                on conflict do nothing
                """)
                        .param("person", id.value())
                        .param("role", grant.role().key())
                        .param("space", grant.space(), Types.BIGINT)
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Grant map(ResultSet row, int index) throws SQLException {
        @Nullable Long space = row.getObject("space_id", Long.class);
        return new Grant(Role.of(row.getString("role")).orElseThrow(), space);
    }
}
