package org.hemicycle.participation.proposals;

import java.sql.Types;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The official answers to proposals. */
@Component
class Answers {
    private final JdbcClient jdbc;
    private final AuditLog log;

    Answers(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Gives or changes the answer; one that a participant withdrew is not answered any more. */
    @Transactional
    void give(SignedIn actor, ProposalId id, OfficialAnswer answer) {
        int given = jdbc.sql("""
                update proposal
                   set state = :state, answer = cast(:answer as jsonb),
                       answered_at = case when cast(:answer as jsonb) is null then null else coalesce(answered_at, now()) end
                 where id = :id and state <> 'withdrawn'
                """)
                .param("id", id.value())
                .param("state", answer.standing().key())
                .param("answer", answer.words().isEmpty() ? null : Localized.json(answer.words()), Types.VARCHAR)
                .update();
        if (given == 1) {
            log.write(
                    actor,
                    "proposal.answered",
                    Map.of("proposal", id.value(), "state", answer.standing().key()));
        }
    }
}
