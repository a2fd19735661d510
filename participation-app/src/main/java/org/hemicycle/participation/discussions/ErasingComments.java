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
                       removed_at = coalesce(removed_at, now())
                 where id = any(?)
                """).param(numbers).update();
    }
}
