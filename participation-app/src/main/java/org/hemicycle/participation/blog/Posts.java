package org.hemicycle.participation.blog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.reactions.ReadingReactions;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.participation.versions.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts of an organisation. */
@Component
class Posts {
    /** The type of a post, where something is said of it. */
    static final String TYPE = "post";

    private static final String PUBLIC = "published_at is not null and hidden_at is null";

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Versions versions;
    private final Jobs jobs;
    private final ReadingReactions reactions;

    Posts(JdbcClient jdbc, AuditLog log, Versions versions, Jobs jobs, ReadingReactions reactions) {
        this.jdbc = jdbc;
        this.log = log;
        this.versions = versions;
        this.jobs = jobs;
        this.reactions = reactions;
    }

    /** The published ones before that of this number, the latest first; 0 for the very latest. */
    @Transactional(readOnly = true)
    List<Post> published(long before, int limit) {
        return jdbc.sql("select * from post where " + PUBLIC + """
                   and (:before = 0 or (published_at, id) < (select published_at, id from post where id = :before))
                 order by published_at desc, id desc limit :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query(Posts::post)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Post> published(String slug) {
        return jdbc.sql("select * from post where slug = :slug and " + PUBLIC)
                .param("slug", slug)
                .query(Posts::post)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Post> all() {
        return jdbc.sql(
                        "select * from post order by coalesce(published_at, publish_at, changed_at) desc, id desc limit 500")
                .query(Posts::post)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Post> find(long id) {
        return jdbc.sql("select * from post where id = :id")
                .param("id", id)
                .query(Posts::post)
                .optional();
    }

    /** Writes a new post; empty when another has its address. */
    @Transactional
    Optional<Long> create(SignedIn actor, PostDraft draft) {
        Optional<Long> created = bind(actor, """
                insert into post (slug, title, body, author_id, author_name, commented, published_at, publish_at)
                values (:slug, cast(:title as jsonb), cast(:body as jsonb), case when :mine then cast(:me as bigint) end,
                        case when :mine then :name else '' end, :commented, case when :now then now() end, :later)
                on conflict (slug) do nothing
                returning id
                """, draft).query(Long.class).optional();
        created.ifPresent(id -> {
            written(actor, id, draft);
            log.write(actor, "post.created", Map.of("post", id));
        });
        return created;
    }

    /** What became of a change. */
    enum Outcome {
        WRITTEN,
        TAKEN,
        OVERTAKEN
    }

    @Transactional
    Outcome change(SignedIn actor, long id, PostDraft draft) {
        boolean changed = bind(actor, """
                update post
                   set slug = :slug, title = cast(:title as jsonb), body = cast(:body as jsonb), commented = :commented,
                       author_id = case when :mine then cast(:me as bigint) when :same then author_id end,
                       author_name = case when :mine then :name when :same then author_name else '' end,
                       published_at = case when :now then coalesce(published_at, now()) end, publish_at = :later,
                       changed_at = now(), version = version + 1
                 where id = :id and version = :version
                   and not exists (select from post other where other.slug = :slug and other.id <> :id)
                """, draft)
                        .param("id", id)
                        .param("version", draft.version())
                        .update()
                == 1;
        if (changed) {
            written(actor, id, draft);
            log.write(actor, "post.changed", Map.of("post", id));
            return Outcome.WRITTEN;
        }
        return find(id).filter(post -> post.version() == draft.version()).isPresent()
                ? Outcome.TAKEN
                : Outcome.OVERTAKEN;
    }

    /** Publishes what is due. */
    @Transactional
    void publishDue(Instant now) {
        jdbc.sql("""
                update post set published_at = publish_at, publish_at = null, version = version + 1
                 where publish_at <= :now returning id
                """)
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getLong("id"))
                .list()
                .forEach(id -> log.note("post.published", Map.of("post", id)));
    }

    /** Publishes all of these at once, or makes drafts of them; those that stand so already are left alone. Says how many it changed. */
    @Transactional
    int publish(SignedIn actor, List<Long> ids, boolean published) {
        List<Long> changed = jdbc.sql("""
                update post set published_at = case when :published then now() end, publish_at = null, version = version + 1
                 where id = any(:ids) and (published_at is null) = :published
                returning id
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("published", published)
                .query((row, _) -> row.getLong("id"))
                .list();
        if (!changed.isEmpty()) {
            log.write(actor, "post.changed", Map.of("posts", changed, "published", published));
        }
        return changed.size();
    }

    @Transactional
    void delete(SignedIn actor, long id) {
        if (jdbc.sql("delete from post where id = :id").param("id", id).update() == 1) {
            log.write(actor, "post.deleted", Map.of("post", id));
        }
        versions.forget(TYPE, id);
        reactions.forget(TYPE, List.of(id));
    }

    private void written(SignedIn actor, long id, PostDraft draft) {
        versions.keep(actor, TYPE, id, draft.title(), draft.body().text());
        Instant later = draft.publication().later();
        if (later != null) {
            jobs.enqueueAt(PublishingPosts.NAME, "post-" + id, Map.of(), later);
        }
    }

    private JdbcClient.StatementSpec bind(SignedIn actor, String sql, PostDraft draft) {
        Instant later = draft.publication().later();
        boolean person = actor.mayTakePart();
        return jdbc.sql(sql)
                .param("slug", draft.slug())
                .param("title", Localized.json(draft.title()), Types.VARCHAR)
                .param("body", Localized.json(draft.body().text()), Types.VARCHAR)
                .param("mine", person && draft.author().equals("me"))
                .param("same", draft.author().equals("same"))
                .param("me", actor.id().value())
                .param("name", actor.name())
                .param("commented", draft.commented())
                .param("now", draft.publication().isNow())
                .param("later", later == null ? null : Timestamp.from(later), Types.TIMESTAMP);
    }

    static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getLong("id"),
                row.getString("slug"),
                Localized.text(row, "title"),
                Localized.text(row, "body"),
                row.getObject("author_id", Long.class),
                row.getString("author_name"),
                row.getBoolean("commented"),
                Localized.instant(row, "published_at"),
                Localized.instant(row, "publish_at"),
                row.getTimestamp("hidden_at") != null,
                Objects.requireNonNull(Localized.instant(row, "changed_at")),
                row.getInt("version"));
    }
}
