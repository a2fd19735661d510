package org.hemicycle.participation.verification.authorisations;

import java.sql.Types;
import org.hemicycle.participation.identity.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a second account shows what a first one has shown: one of both, or somebody else, is not who they say. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Conflicts {
    private final JdbcClient sql;
    private final VerificationLetter letter;

    Conflicts(JdbcClient sql, VerificationLetter letter) {
        this.sql = sql;
        this.letter = letter;
    }

    /** @param holder null where that account is gone */
    Granting arise(
            ParticipantId second,
            @Nullable ParticipantId holder,
            String handler,
            byte[] unique,
            byte @Nullable [] facts) {
        if (wasRefused(second, handler, unique)) {
            return new Granting.Refused();
        }
        boolean isNew = sql.sql("""
                insert into verification_conflict (handler, unique_digest, participant_id, holder_id, facts)
                values (:handler, :unique, :second, :holder, :facts)
                on conflict (participant_id, handler) where decided_at is null do nothing
                """)
                        .param("handler", handler)
                        .param("unique", unique)
                        .param("second", second.value())
                        .param("holder", holder == null ? null : holder.value(), Types.BIGINT)
                        .param("facts", facts, Types.BINARY)
                        .update()
                == 1;
        if (isNew) {
            letter.to(second, VerificationLetter.News.DISPUTED, handler);
            if (holder != null) {
                letter.to(holder, VerificationLetter.News.DISPUTED, handler);
            }
        }
        return new Granting.Disputed();
    }

    private boolean wasRefused(ParticipantId second, String handler, byte[] unique) {
        return sql.sql("""
                select exists (select from verification_conflict
                                where participant_id = ? and handler = ? and unique_digest = ? and decision = 'refused')
                """)
                .params(second.value(), handler, unique)
                .query(Boolean.class)
                .single();
    }
}
