package org.hemicycle.participation.proposals.evaluation;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff wrote and were given to evaluate, and imported proposals that somebody says are theirs. */
@Component
class PersonalEvaluation implements PersonalData {
    private final JdbcClient sql;

    PersonalEvaluation(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "proposals";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("proposal-notes", sql.sql("""
                select n.proposal_id as proposal, '/proposals/' || n.proposal_id as path, n.body, n.created_at
                  from proposal_note n where n.author_id = ? order by n.id
                """).param(person).query().listOfRows());
        out.rows("evaluations", sql.sql("""
                select p.id as proposal, '/proposals/' || p.id as path, p.title, e.assigned_at
                  from proposal_evaluator e join proposal p on p.id = e.proposal_id where e.participant_id = ? order by p.id
                """).param(person).query().listOfRows());
        out.rows("proposal-claims", sql.sql("""
                select p.id as proposal, '/proposals/' || p.id as path, p.title, k.words, k.asked_at, k.decided_at, k.accepted
                  from proposal_claim k join proposal p on p.id = k.proposal_id where k.participant_id = ? order by k.id
                """).param(person).query().listOfRows());
    }

    @Override
    public void erase(long person, Published published) {
        sql.sql("""
                update proposal_origin o set authors = '{}' from proposal_claim k
                 where k.participant_id = ? and k.accepted and o.proposal_id = k.proposal_id
                """).param(person).update();
        sql.sql("delete from proposal_claim where participant_id = ?")
                .param(person)
                .update();
        sql.sql("delete from proposal_evaluator where participant_id = ?")
                .param(person)
                .update();
        sql.sql("update proposal_note set author_id = null, author_name = '' where author_id = ?")
                .param(person)
                .update();
        sql.sql("update prepared_answer set prepared_by = null where prepared_by = ?")
                .param(person)
                .update();
    }
}
