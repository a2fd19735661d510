package org.hemicycle.participation.blog;

import java.util.Optional;
import org.hemicycle.participation.modules.Reportable;
import org.hemicycle.participation.prose.Prose;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts as moderation sees them. */
@Component
class ReportablePosts implements Reportable {
    private static final int EXCERPT = 2_000;

    private final JdbcClient jdbc;

    ReportablePosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return Posts.TYPE;
    }

    @Override
    public Optional<Thing> find(long id) {
        var language = CurrentTenant.get().locales().getFirst();
        return jdbc.sql("select * from post where id = ? and published_at is not null")
                .param(id)
                .query(Posts::post)
                .optional()
                .map(post -> new Thing(
                        type(),
                        post.id(),
                        post.title().in(language),
                        Prose.excerpt(post.body().in(language), EXCERPT),
                        post.author(),
                        post.authorName(),
                        post.path(),
                        null,
                        post.hidden()));
    }

    @Override
    public void hide(long id) {
        jdbc.sql("update post set hidden_at = now() where id = ? and hidden_at is null")
                .param(id)
                .update();
    }

    @Override
    public void show(long id) {
        jdbc.sql("update post set hidden_at = null where id = ?").param(id).update();
    }
}
