package org.hemicycle.participation.discussions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.discussions.mentions.Mentions;
import org.hemicycle.participation.modules.Reportable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments as moderation sees them; the tally of their subject counts what can be read. */
@Component
class ReportableComments implements Reportable {
    static final String TYPE = "comment";

    private final JdbcClient jdbc;
    private final SpacesOfComments spaces;
    private final Mentions mentions;

    ReportableComments(JdbcClient jdbc, SpacesOfComments spaces, Mentions mentions) {
        this.jdbc = jdbc;
        this.spaces = spaces;
        this.mentions = mentions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String module() {
        return "discussions";
    }

    @Override
    public Optional<Thing> find(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Thing> all(Collection<Long> ids) {
        return jdbc.sql("""
                select id, body, author_id, author_name, removed_at is not null as hidden, %s as space
                  from comment where id = any(?) and body <> '' and removed_by is distinct from 'author'
                """.formatted(spaces.expression()))
                .param(ids.toArray(Long[]::new))
                .query((row, _) -> new Thing(
                        TYPE,
                        row.getLong("id"),
                        "",
                        row.getString("body"),
                        row.getObject("author_id", Long.class),
                        row.getString("author_name"),
                        CommentId.path(row.getLong("id")),
                        row.getObject("space", Long.class),
                        row.getBoolean("hidden")))
                .list();
    }

    @Override
    public List<Long> shownBy(long participant) {
        return jdbc.sql("select id from comment where author_id = ? and removed_at is null")
                .param(participant)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    @Override
    public void hide(long id) {
        jdbc.sql("""
                with moved as (
                  update comment set removed_at = now(), removed_by = 'moderation' where id = ? and removed_at is null
                  returning subject_type, subject_id)
                update comment_tally t set comments = t.comments - 1
                  from moved m where t.subject_type = m.subject_type and t.subject_id = m.subject_id
                """).param(id).update();
    }

    @Override
    public void show(long id) {
        jdbc.sql("""
                with moved as (
                  update comment set removed_at = null, removed_by = null
                   where id = ? and removed_at is not null and body <> '' and removed_by is distinct from 'author'
                  returning subject_type, subject_id)
                update comment_tally t set comments = t.comments + 1
                  from moved m where t.subject_type = m.subject_type and t.subject_id = m.subject_id
                """).param(id).update();
        mentions.tell(new CommentId(id));
    }
}
