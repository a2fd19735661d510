package org.hemicycle.participation.identity.factors;

import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has besides a password and a mailbox, seen together. */
@Component
@Transactional(readOnly = true)
public class Factors {
    private final JdbcClient sql;

    Factors(JdbcClient sql) {
        this.sql = sql;
    }

    /** What this person has now. */
    public Held of(ParticipantId id) {
        return sql.sql("""
                select exists (select from authenticator where participant_id = :id and secret is not null) as authenticator,
                       (select count(*) from passkey where participant_id = :id) as passkeys,
                       (select count(*) from recovery_code where participant_id = :id and used_at is null) as recovery_codes
                """).param("id", id.value()).query(Held.class).single();
    }

    /**
     * What somebody has.
     *
     * @param passkeys how many
     * @param recoveryCodes how many are unused
     */
    public record Held(boolean authenticator, int passkeys, int recoveryCodes) {
        /** Whether the person can prove strongly who they are. */
        public boolean isStrong() {
            return authenticator || passkeys > 0;
        }

        /** Whether the person has one thing only that proves strongly who they are. */
        public boolean isTheLast() {
            return passkeys + (authenticator ? 1 : 0) == 1;
        }
    }
}
