package org.hemicycle.participation.identity;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs people out on the word of staff: somebody who has lost a device, or everybody. */
@Component
@Transactional
public class EndingSessions {
    private final JdbcClient sql;
    private final AuditLog audit;

    EndingSessions(JdbcClient sql, AuditLog audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** Ends every session of one person. */
    public void of(SignedIn actor, ParticipantId person) {
        int ended = sql.sql("delete from spring_session where principal_name = ?")
                .param(person.toString())
                .update();
        audit.write(actor, "sessions.ended", Map.of("participant", person.value(), "sessions", ended));
    }

    /**
     * Ends every session of the organisation, also those of people who are half-way in.
     *
     * @param kept the session that asks for it
     */
    public void all(SignedIn actor, String kept) {
        int ended = sql.sql("delete from spring_session where session_id <> ?")
                .param(kept)
                .update();
        audit.write(actor, "sessions.all-ended", Map.of("sessions", ended));
    }
}
