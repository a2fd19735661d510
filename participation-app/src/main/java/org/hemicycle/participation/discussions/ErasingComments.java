package org.hemicycle.participation.discussions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes comments away for ever: wholly, or down to an empty place where somebody else has replied. */
@Component
class ErasingComments {
    private final JdbcClient sql;

    ErasingComments(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void erase(List<Long> comments) {
        var numbers = comments.toArray(Long[]::new);
        sql.sql("""
                with gone as (
                  select subject_type, subject_id, count(*) as comments from comment
                   where id = any(?) and removed_at is null group by subject_type, subject_id)
                update comment_tally t set comments = t.comments - g.comments
                  from gone g where t.subject_type = g.subject_type and t.subject_id = g.subject_id
                """).param(numbers).update();
        var above =
                sql.sql("""
                with recursive above as (
                  select parent_id as id from comment where id = any(?) and parent_id is not null
                  union
                  select c.parent_id from above a join comment c on c.id = a.id where c.parent_id is not null)
                select id from above
                """).param(numbers).query((row, _) -> row.getLong("id")).list();
        boolean more = !comments.isEmpty();
        while (more) {
            more = sql.sql("""
                    delete from comment c
                     where c.id = any(?) and not exists (select from comment r where r.parent_id = c.id)
                    """).param(numbers).update() > 0;
        }
        sql.sql("""
                update comment
                   set body = '', author_id = null, author_name = '', alignment = 'neutral', submission = null,
                       removed_at = coalesce(removed_at, now()), removed_by = 'author', edited_at = null
                 where id = any(?)
                """).param(numbers).update();
        sql.sql("delete from comment_version where comment_id = any(?)")
                .param(numbers)
                .update();
        sql.sql("delete from comment_mention where comment_id = any(?)")
                .param(numbers)
                .update();
        above.forEach(this::countReplies);
    }

    /** What was taken away wholly does not count any more as a reply. */
    private void countReplies(long comment) {
        sql.sql("""
                with recursive below as (
                  select id from comment where parent_id = :id
                  union all
                  select c.id from below b join comment c on c.parent_id = b.id)
                update comment_rating set replies = (select count(*) from below) where comment_id = :id
                """).param("id", comment).update();
    }
}
