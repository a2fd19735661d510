package org.hemicycle.participation.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts, and opens them again; both for a reason that stays in the log. */
@Component
@Transactional
public class ClosingAccounts {
    private final JdbcClient sql;
    private final Members members;
    private final AuditLog audit;
    private final Clock clock;

    ClosingAccounts(JdbcClient sql, Members members, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It was so before. */
        NOTHING,
        ONESELF,
        LAST_ADMINISTRATOR
    }

    /** Nobody enters the account any more, and who is in is out; what they wrote stays. */
    public Outcome close(SignedIn actor, ParticipantId person, String reason) {
        if (actor.id().equals(person)) {
            return Outcome.ONESELF;
        }
        int closed = sql.sql(Appointments.ADMINISTRATORS + """
                update participant p set disabled_at = :now
                 where p.id = :person and p.disabled_at is null
                   and (not exists (select from role_grant g
                                     where g.participant_id = p.id and g.role = 'administrator' and g.space_id is null)
                        or exists (select from administrators a where a.participant_id <> p.id))
                """)
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (closed == 0) {
            boolean open =
                    members.find(person).filter(member -> !member.closed()).isPresent();
            return open ? Outcome.LAST_ADMINISTRATOR : Outcome.NOTHING;
        }
        sql.sql("delete from spring_session where principal_name = ?")
                .param(person.toString())
                .update();
        audit.write(actor, "account.closed", Map.of("participant", person.value()), reason);
        return Outcome.DONE;
    }

    public Outcome reopen(SignedIn actor, ParticipantId person, String reason) {
        int opened = sql.sql("update participant set disabled_at = null where id = ? and disabled_at is not null")
                .param(person.value())
                .update();
        if (opened == 0) {
            return Outcome.NOTHING;
        }
        audit.write(actor, "account.reopened", Map.of("participant", person.value()), reason);
        return Outcome.DONE;
    }
}
