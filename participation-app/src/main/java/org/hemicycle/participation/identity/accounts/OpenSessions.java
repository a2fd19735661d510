package org.hemicycle.participation.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.signin.Device;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody is signed in now. */
@Component
@Transactional
public class OpenSessions {
    private static final int SHOWN = 50;
    private final JdbcClient sql;
    private final Clock clock;

    OpenSessions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The sessions of somebody, this one first, then those used last. */
    @Transactional(readOnly = true)
    public List<OpenSession> of(ParticipantId id, String thisSession) {
        return sql.sql("""
                select s.primary_id, s.creation_time, s.last_access_time, s.session_id = :here as here,
                       coalesce(convert_from(a.attribute_bytes, 'UTF8'), '') as device
                  from spring_session s
                  left join spring_session_attributes a
                    on a.session_primary_id = s.primary_id and a.attribute_name = :device
                 where s.principal_name = :person and s.expiry_time > :now
                 order by here desc, s.last_access_time desc
                 limit :limit
                """)
                .param("here", thisSession)
                .param("device", Device.ATTRIBUTE)
                .param("person", id.toString())
                .param("now", clock.millis())
                .param("limit", SHOWN)
                .query((row, _) -> new OpenSession(
                        row.getString("primary_id").strip(),
                        row.getString("device"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getBoolean("here")))
                .list();
    }

    /** Ends one of somebody's sessions; one of somebody else's stays. */
    public void end(ParticipantId id, String key) {
        sql.sql("delete from spring_session where primary_id = ? and principal_name = ?")
                .params(key, id.toString())
                .update();
    }

    /** Ends all sessions of somebody. */
    public void endAll(ParticipantId id) {
        sql.sql("delete from spring_session where principal_name = ?")
                .param(id.toString())
                .update();
    }
}
