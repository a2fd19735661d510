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
                       c.created_at, c.edited_at, c.removed_at, (select count(*) from comment r where r.parent_id = c.id) as replies
                  from comment c where c.author_id = ? order by c.id
                """).param(person).query().listOfRows());
        out.rows("comment-versions", sql.sql("""
                select v.comment_id as comment, v.number, v.body, v.written_at
                  from comment_version v join comment c on c.id = v.comment_id
                 where c.author_id = ? order by v.comment_id, v.number
                """).param(person).query().listOfRows());
        out.rows("comment-votes", sql.sql("""
                select comment_id as comment, '/comments/' || comment_id as path, value, created_at
                  from comment_vote where participant_id = ? order by created_at, comment_id
                """).param(person).query().listOfRows());
        out.rows("mentions", sql.sql("""
                select '/comments/' || m.comment_id as path, m.told_at from comment_mention m where m.participant_id = ? order by m.comment_id
                """).param(person).query().listOfRows());
        out.rows(
                "discussion-wishes",
                sql.sql("select mentions from discussion_wish where participant_id = ?")
                        .param(person)
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(long person, Published published) {
        sql.sql("""
                with gone as (delete from comment_vote where participant_id = ? returning comment_id, value)
                update comment_rating r
                   set ups = r.ups - (g.value = 1)::int, downs = r.downs - (g.value = -1)::int
                  from gone g where g.comment_id = r.comment_id
                """).param(person).update();
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
