package org.hemicycle.participation.pages;

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
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.participation.versions.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages of an organisation. */
@Component("pagesOfTheOrganisation")
class Pages {
    /** The type of a page, where something is said of it. */
    static final String TYPE = "page";

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Versions versions;
    private final Jobs jobs;

    Pages(JdbcClient jdbc, AuditLog log, Versions versions, Jobs jobs) {
        this.jdbc = jdbc;
        this.log = log;
        this.versions = versions;
        this.jobs = jobs;
    }

    @Transactional(readOnly = true)
    List<PageEntry> entries() {
        return jdbc.sql("""
                select slug, title, in_menu from page where published_at is not null order by position, id
                """)
                .query((row, _) ->
                        new PageEntry(row.getString("slug"), Localized.text(row, "title"), row.getBoolean("in_menu")))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Page> published(String slug) {
        return jdbc.sql("select * from page where slug = :slug and published_at is not null")
                .param("slug", slug)
                .query(Pages::page)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Page> all() {
        return jdbc.sql("select * from page order by position, id limit 500")
                .query(Pages::page)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Page> find(long id) {
        return jdbc.sql("select * from page where id = :id")
                .param("id", id)
                .query(Pages::page)
                .optional();
    }

    /** Writes a new page; empty when another has its address. */
    @Transactional
    Optional<Long> create(SignedIn actor, PageDraft draft) {
        Optional<Long> created = bind("""
                insert into page (slug, title, body, position, in_menu, published_at, publish_at)
                values (:slug, cast(:title as jsonb), cast(:body as jsonb), :position, :menu, case when :now then now() end, :later)
                on conflict (slug) do nothing
                returning id
                """, draft).query(Long.class).optional();
        created.ifPresent(id -> {
            written(actor, id, draft);
            log.write(actor, "page.created", of(id, draft));
        });
        return created;
    }

    /** What became of a change. */
    enum Outcome {
        WRITTEN,
        /** Another page has the address. */
        TAKEN,
        /** Somebody else has changed the page since the form was opened. */
        OVERTAKEN
    }

    /** Rewrites a page. */
    @Transactional
    Outcome change(SignedIn actor, long id, PageDraft draft) {
        boolean changed = bind("""
                update page
                   set slug = :slug, title = cast(:title as jsonb), body = cast(:body as jsonb), position = :position, in_menu = :menu,
                       published_at = case when :now then coalesce(published_at, now()) end, publish_at = :later,
                       changed_at = now(), version = version + 1
                 where id = :id and version = :version
                   and not exists (select from page other where other.slug = :slug and other.id <> :id)
                """, draft)
                        .param("id", id)
                        .param("version", draft.version())
                        .update()
                == 1;
        if (changed) {
            written(actor, id, draft);
            log.write(actor, "page.changed", of(id, draft));
            return Outcome.WRITTEN;
        }
        return find(id).filter(page -> page.version() == draft.version()).isPresent()
                ? Outcome.TAKEN
                : Outcome.OVERTAKEN;
    }

    /** Publishes what is due; says whether there was anything. */
    @Transactional
    boolean publishDue(Instant now) {
        List<Long> published = jdbc.sql("""
                update page set published_at = publish_at, publish_at = null, version = version + 1
                 where publish_at <= :now returning id
                """)
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getLong(1))
                .list();
        published.forEach(id -> log.note("page.published", Map.of("page", id)));
        return !published.isEmpty();
    }

    /** Publishes all of these at once, or makes drafts of them; those that stand so already are left alone. Says how many it changed. */
    @Transactional
    int publish(SignedIn actor, List<Long> ids, boolean published) {
        List<Long> changed = jdbc.sql("""
                update page set published_at = case when :published then now() end, publish_at = null, version = version + 1
                 where id = any(:ids) and (published_at is null) = :published
                returning id
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("published", published)
                .query((row, _) -> row.getLong("id"))
                .list();
        if (!changed.isEmpty()) {
            log.write(actor, "page.changed", Map.of("pages", changed, "published", published));
        }
        return changed.size();
    }

    @Transactional
    void delete(SignedIn actor, long id) {
        jdbc.sql("delete from page where id = :id returning slug")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(slug -> log.write(actor, "page.deleted", Map.of("page", id, "slug", slug)));
        versions.forget(TYPE, id);
    }

    private void written(SignedIn actor, long id, PageDraft draft) {
        versions.keep(actor, TYPE, id, draft.title(), draft.body().text());
        Instant later = draft.publication().later();
        if (later != null) {
            jobs.enqueueAt(PublishingPages.NAME, "page-" + id, Map.of(), later);
        }
    }

    private static Map<String, ?> of(long id, PageDraft draft) {
        return Map.of(
                "page", id,
                "slug", draft.slug(),
                "published", draft.publication().isNow());
    }

    private JdbcClient.StatementSpec bind(String sql, PageDraft draft) {
        Instant later = draft.publication().later();
        return jdbc.sql(sql)
                .param("slug", draft.slug())
                .param("title", Localized.json(draft.title()), Types.VARCHAR)
                .param("body", Localized.json(draft.body().text()), Types.VARCHAR)
                .param("position", draft.position())
                .param("menu", draft.inMenu())
                .param("now", draft.publication().isNow())
                .param("later", later == null ? null : Timestamp.from(later), Types.TIMESTAMP);
    }

    private static Page page(ResultSet row, int number) throws SQLException {
        return new Page(
                row.getLong("id"),
                row.getString("slug"),
                Localized.text(row, "title"),
                Localized.text(row, "body"),
                row.getInt("position"),
                row.getBoolean("in_menu"),
                Localized.instant(row, "published_at"),
                Localized.instant(row, "publish_at"),
                Objects.requireNonNull(Localized.instant(row, "changed_at")),
                row.getInt("version"));
    }
}
