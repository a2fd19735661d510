package org.hemicycle.participation.proposals;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proposals that a person wrote, and those that they support. */
@Component
class PersonalProposals implements PersonalData {
    private final JdbcClient sql;
    private final TakingAway takingAway;

    PersonalProposals(JdbcClient sql, TakingAway takingAway) {
        this.sql = sql;
        this.takingAway = takingAway;
    }

    @Override
    public String key() {
        return "proposals";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("proposals", sql.sql("""
                select p.id, '/proposals/' || p.id as path, s.title as space, c.name as component, p.title, p.body,
                       p.author_name as signed, h.name as theme, p.state, p.published_at, t.supports, p.answer, p.answered_at
                  from proposal p
                  join proposal_tally t on t.proposal_id = p.id
                  join component c on c.id = p.component_id
                  join space s on s.id = c.space_id
                  left join theme h on h.id = p.theme_id
                 where p.author_id = ? order by p.id
                """).param(person).query().listOfRows());
        rows(out, person);
        out.rows("supports", sql.sql("""
                select p.id as proposal, '/proposals/' || p.id as path, p.title, s.created_at
                  from proposal_support s join proposal p on p.id = s.proposal_id
                 where s.participant_id = ? order by s.created_at, p.id
                """).param(person).query().listOfRows());
    }

    @Override
    public void erase(long person, Published published) {
        sql.sql("""
                with withdrawn as (delete from proposal_support where participant_id = ? returning proposal_id, counted)
                update proposal_tally t set supports = t.supports - 1 from withdrawn w where t.proposal_id = w.proposal_id and w.counted
                """).param(person).update();
        eraseWriting(person, published);
        switch (published) {
            case KEEP ->
                sql.sql("update proposal set author_id = null, author_name = '' where author_id = ?")
                        .param(person)
                        .update();
            case REMOVE ->
                takingAway.of(sql.sql("select id from proposal where author_id = ?")
                        .param(person)
                        .query((row, _) -> row.getLong("id"))
                        .list());
        }
    }

    private void rows(PersonalArchive out, long person) {
        out.rows("drafts", sql.sql("""
                select id, '/proposals/drafts/' || id as path, title, body, address, latitude, longitude, aid, anonymous, created_at, changed_at
                  from proposal_draft where author_id = ? order by id
                """).param(person).query().listOfRows());
        out.rows("versions", sql.sql("""
                select proposal_id as proposal, number, title, body, editor_name as signed, created_at
                  from proposal_version where editor_id = ? order by proposal_id, number
                """).param(person).query().listOfRows());
        out.rows("authorships", sql.sql("""
                select proposal_id as proposal, state, invited_at, answered_at from proposal_writer where participant_id = ? order by proposal_id
                """).param(person).query().listOfRows());
        out.rows("amendments", sql.sql("""
                select id, '/amendments/' || id as path, proposal_id as proposal, title, body, author_name as signed, state, reaction, reacted_at, created_at
                  from amendment where author_id = ? order by id
                """).param(person).query().listOfRows());
        out.rows("aid-messages", sql.sql("""
                select id, proposal_id as proposal, body, created_at from aid_message where sender_id = ? order by id
                """).param(person).query().listOfRows());
    }

    /** Versions and amendments stay without a name where what the person has published does; else they go. */
    private void eraseWriting(long person, Published published) {
        switch (published) {
            case KEEP -> {
                sql.sql("update proposal_version set editor_id = null, editor_name = '' where editor_id = ?")
                        .param(person)
                        .update();
                sql.sql("update amendment set author_id = null, author_name = '' where author_id = ?")
                        .param(person)
                        .update();
            }
            case REMOVE -> {
                sql.sql("delete from proposal_version where editor_id = ?")
                        .param(person)
                        .update();
                sql.sql("delete from amendment where author_id = ?")
                        .param(person)
                        .update();
            }
        }
    }
}
