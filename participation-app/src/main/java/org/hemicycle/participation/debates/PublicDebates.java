package org.hemicycle.participation.debates;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.participation.discussions.PublicSubjects;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Reportable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Debates as others know them: moderation, and programs that read comments. */
@Component
class PublicDebates implements Reportable, PublicSubjects {
    private final JdbcClient sql;

    PublicDebates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String type() {
        return ReadingADebate.TYPE;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> among(Collection<Long> numbers) {
        if (numbers.isEmpty() || !Contributions.isOn("debates")) {
            return Set.of();
        }
        return Set.copyOf(sql.sql("""
                select d.id from debate d
                  join component c on c.id = d.component_id and c.published_at is not null
                  join space s on s.id = c.space_id and s.published_at is not null
                 where d.id in (:numbers) and d.hidden_at is null
                """)
                .param("numbers", numbers)
                .query((row, _) -> row.getLong("id"))
                .list());
    }

    @Override
    public Optional<Thing> find(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Thing> all(Collection<Long> ids) {
        return sql.sql("""
                select d.id, d.title, d.body, d.author_id, d.author_name, c.space_id, d.hidden_at is not null as hidden
                  from debate d join component c on c.id = d.component_id
                 where d.id = any(?) and d.removed_at is null
                """)
                .param(ids.toArray(Long[]::new))
                .query((row, _) -> new Thing(
                        type(),
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("author_id", Long.class),
                        row.getString("author_name"),
                        new DebateId(row.getLong("id")).path(),
                        row.getLong("space_id"),
                        row.getBoolean("hidden")))
                .list();
    }

    @Override
    public List<Long> shownBy(long participant) {
        return sql.sql(
                        "select id from debate where author_id = ? and not official and hidden_at is null and removed_at is null")
                .param(participant)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    @Override
    public void hide(long id) {
        sql.sql("update debate set hidden_at = now() where id = ? and hidden_at is null")
                .param(id)
                .update();
    }

    @Override
    public void show(long id) {
        sql.sql("update debate set hidden_at = null where id = ?").param(id).update();
    }
}
