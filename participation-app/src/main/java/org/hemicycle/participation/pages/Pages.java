package org.hemicycle.participation.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages of an organisation. */
@Component("pagesOfTheOrganisation")
class Pages {
    private final JdbcClient jdbc;
    private final AuditLog log;

    Pages(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
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
                insert into page (slug, title, body, position, in_menu, published_at)
                values (:slug, cast(:title as jsonb), cast(:body as jsonb), :position, :menu, case when :published then now() end)
                on conflict (slug) do nothing
                returning id
                """, draft).query(Long.class).optional();
        created.ifPresent(id -> log.write(actor, "page.created", of(id, draft)));
        return created;
    }

    /** Rewrites a page; false when another has its address. */
    @Transactional
    boolean change(SignedIn actor, long id, PageDraft draft) {
        boolean changed = bind("""
                update page
                   set slug = :slug, title = cast(:title as jsonb), body = cast(:body as jsonb), position = :position, in_menu = :menu,
                       published_at = case when :published then coalesce(published_at, now()) end, changed_at = now()
                 where id = :id and not exists (select from page other where other.slug = :slug and other.id <> :id)
                """, draft).param("id", id).update() == 1;
        if (changed) {
            log.write(actor, "page.changed", of(id, draft));
        }
        return changed;
    }

    @Transactional
    void delete(SignedIn actor, long id) {
        jdbc.sql("delete from page where id = :id returning slug")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(slug -> log.write(actor, "page.deleted", Map.of("page", id, "slug", slug)));
    }

    private static Map<String, ?> of(long id, PageDraft draft) {
        return Map.of("page", id, "slug", draft.slug(), "published", draft.published());
    }

    private JdbcClient.StatementSpec bind(String sql, PageDraft draft) {
        return jdbc.sql(sql)
                .param("slug", draft.slug())
                .param("title", Localized.json(draft.title()), Types.VARCHAR)
                .param("body", Localized.json(draft.body()), Types.VARCHAR)
                .param("position", draft.position())
                .param("menu", draft.inMenu())
                .param("published", draft.published());
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
                Objects.requireNonNull(Localized.instant(row, "changed_at")));
    }
}
