package org.hemicycle.participation.identity;

import java.util.Map;
import org.hemicycle.participation.identity.factors.ChangingFactors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Helps somebody who has lost their telephone and their recovery codes: what proved strongly who they are is forgotten, they sign in
 * by their other ways, and staff set up another one before anything else. They are told by mail.
 */
@Component
@Transactional
public class ForgettingFactors {
    private final JdbcClient sql;
    private final WaysIn ways;
    private final ChangingFactors factors;
    private final AuditLog audit;

    ForgettingFactors(JdbcClient sql, WaysIn ways, ChangingFactors factors, AuditLog audit) {
        this.sql = sql;
        this.ways = ways;
        this.factors = factors;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** They had none. */
        NOTHING,
        /** Nobody forgets their own: for that there is the page of their account. */
        ONESELF,
        /** A passkey is their only way into the account. */
        ONLY_WAY_IN
    }

    public Outcome forget(SignedIn actor, ParticipantId person, String reason) {
        if (actor.id().equals(person)) {
            return Outcome.ONESELF;
        }
        if (!ways.besides("passkey", person)) {
            return Outcome.ONLY_WAY_IN;
        }
        int gone = sql.sql("delete from authenticator where participant_id = ?")
                        .param(person.value())
                        .update()
                + sql.sql("delete from passkey where participant_id = ?")
                        .param(person.value())
                        .update();
        if (gone == 0) {
            return Outcome.NOTHING;
        }
        sql.sql("delete from recovery_code where participant_id = ?")
                .param(person.value())
                .update();
        sql.sql("delete from spring_session where principal_name = ?")
                .param(person.toString())
                .update();
        factors.tell(person);
        audit.write(actor, "factors.forgotten", Map.of("participant", person.value()), reason);
        return Outcome.DONE;
    }
}
