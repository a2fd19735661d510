package org.hemicycle.participation.discussions;

import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.moderation.Surroundings;
import org.hemicycle.participation.prose.Excerpt;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stands around a comment: all that it answers, and the first answers to it. */
@Component
class SurroundingsOfComments implements Surroundings {
    private static final int EXCERPT = 600;
    private final JdbcClient jdbc;

    SurroundingsOfComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return ReportableComments.TYPE;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Line> around(long id) {
        return jdbc.sql("""
                with recursive above as (
                  select id, parent_id from comment where id = :id
                  union all
                  select c.id, c.parent_id from above a join comment c on c.id = a.parent_id),
                below as (select id from comment where parent_id = :id order by id limit 5)
                select c.id, c.author_name, c.body, c.created_at from comment c
                 where c.id in (select id from above union select id from below) and c.body <> '' order by c.id
                """)
                .param("id", id)
                .query((row, _) -> new Line(
                        row.getString("author_name"),
                        Excerpt.cut(row.getString("body"), EXCERPT),
                        Objects.requireNonNull(Localized.instant(row, "created_at")),
                        row.getLong("id") == id))
                .list();
    }
}
