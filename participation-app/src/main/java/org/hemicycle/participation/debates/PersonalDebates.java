package org.hemicycle.participation.debates;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The debates that a person opened. */
@Component
class PersonalDebates implements PersonalData {
    private final JdbcClient sql;

    PersonalDebates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "debates";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("debates", sql.sql("""
                select d.id, '/debates/' || d.id as path, s.title as space, d.title, d.body, d.author_name as signed, d.official,
                       d.opens_at, d.closes_at, d.closed_at, d.conclusion, d.published_at
                  from debate d join component c on c.id = d.component_id join space s on s.id = c.space_id
                 where d.author_id = ? order by d.id
                """).param(person).query().listOfRows());
    }

    /** What the organisation opened stays, whoever typed it; a place stays where others have said something. */
    @Override
    public void erase(long person, Published published) {
        if (published == Published.REMOVE) {
            sql.sql("""
                    delete from debate d
                     where author_id = ? and not official
                       and not exists (select from comment c where c.subject_type = 'debate' and c.subject_id = d.id)
                    """).param(person).update();
            sql.sql("""
                    update debate set title = '', body = '', conclusion = case when closed_at is not null then '…' end, removed_at = now()
                     where author_id = ? and not official
                    """).param(person).update();
        }
        sql.sql("update debate set author_id = null, author_name = '', submission = null where author_id = ?")
                .param(person)
                .update();
        sql.sql("update debate set concluded_by = null where concluded_by = ?")
                .param(person)
                .update();
    }
}
