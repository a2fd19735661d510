package org.hemicycle.participation.discussions;

import java.util.List;
import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The comments that a person wrote. */
@Component
class PersonalComments implements PersonalData {
    private final JdbcClient sql;
    private final ErasingComments erasing;

    PersonalComments(JdbcClient sql, ErasingComments erasing) {
        this.sql = sql;
        this.erasing = erasing;
    }

    @Override
    public String key() {
        return "discussions";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("comments", sql.sql("""
                select c.id, '/' || c.subject_type || 's/' || c.subject_id || '#comment-' || c.id as path,
                       c.subject_type, c.subject_id, c.parent_id as answers, c.alignment, c.body, c.author_name as signed,
                       c.created_at, c.removed_at, (select count(*) from comment r where r.parent_id = c.id) as replies
                  from comment c where c.author_id = ? order by c.id
                """).param(person).query().listOfRows());
    }

    @Override
    public void erase(long person, Published published) {
        switch (published) {
            case KEEP ->
                sql.sql("update comment set author_id = null, author_name = '' where author_id = ?")
                        .param(person)
                        .update();
            case REMOVE -> erasing.erase(numbers(person));
        }
    }

    private List<Long> numbers(long person) {
        return sql.sql("select id from comment where author_id = ?")
                .param(person)
                .query((row, _) -> row.getLong("id"))
                .list();
    }
}
