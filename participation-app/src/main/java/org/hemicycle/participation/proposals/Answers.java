package org.hemicycle.participation.proposals;

import java.sql.Types;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The official answers to proposals. */
@Component
class Answers {
    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives or changes the answer; one that a participant withdrew is not answered any more. */
    @Transactional
    boolean give(ProposalId id, OfficialAnswer answer) {
        return jdbc.sql("""
                update proposal
                   set state = :state, answer = cast(:answer as jsonb),
                       answered_at = case when cast(:answer as jsonb) is null then null else coalesce(answered_at, now()) end
                 where id = :id and state <> 'withdrawn'
                """)
                        .param("id", id.value())
                        .param("state", answer.standing().key())
                        .param(
                                "answer",
                                answer.words().isEmpty() ? null : Localized.json(answer.words()),
                                Types.VARCHAR)
                        .update()
                == 1;
    }
}
