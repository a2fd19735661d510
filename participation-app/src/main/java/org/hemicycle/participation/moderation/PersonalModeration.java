package org.hemicycle.participation.moderation;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person reported, what was decided about what they wrote, and their blocks. */
@Component
class PersonalModeration implements PersonalData {
    private final JdbcClient sql;

    PersonalModeration(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "moderation";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("reports", sql.sql("""
                select c.subject_type as type, c.subject_id as number, r.reason, r.words, r.created_at
                  from moderation_report r join moderation_case c on c.id = r.case_id where r.reporter_id = ? order by r.id
                """).param(person).query().listOfRows());
        out.rows("moderation-decisions", sql.sql("""
                select c.subject_type as type, c.subject_id as number, d.outcome, d.ground, d.rule, d.statement, d.automated, d.decided_at,
                       a.words as appeal, a.outcome as appeal_outcome, a.answer as appeal_answer, c.held, c.reports
                  from moderation_decision d join moderation_case c on c.id = d.case_id
                  left join moderation_appeal a on a.decision_id = d.id
                 where c.author_id = ? order by d.id
                """).param(person).query().listOfRows());
        out.rows("blocks", sql.sql("""
                select reason, blocked_at, until, lifted_at from participant_block where participant_id = ? order by id
                """).param(person).query().listOfRows());
    }

    /** Reports and decisions stay as figures; words that the person wrote in them go. */
    @Override
    public void erase(long person, Published published) {
        sql.sql("update moderation_report set words = '', reporter_id = null where reporter_id = ?")
                .param(person)
                .update();
        sql.sql("""
                update moderation_appeal a set words = ''
                  from moderation_decision d join moderation_case c on c.id = d.case_id
                 where d.id = a.decision_id and c.author_id = ?
                """).param(person).update();
        sql.sql("update moderation_case set author_id = null where author_id = ?")
                .param(person)
                .update();
        sql.sql("delete from spam_lesson where author_id = ?").param(person).update();
        sql.sql("delete from participant_block where participant_id = ?")
                .param(person)
                .update();
    }
}
