package org.hemicycle.participation.spaces.copying;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies how a space is made, hidden until it is published; never what people wrote there, nor who belongs to it. */
@Component
@Transactional
class CopyingASpace {
    private final JdbcClient sql;
    private final AuditLog log;

    CopyingASpace(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** Something of the space that a copy may take along. */
    record Part(long id, LocalizedText title) {}

    /** A space that can be copied, with its parts. */
    record Original(long id, String slug, String type, LocalizedText title, List<Part> phases, List<Part> components) {
        Original {
            phases = List.copyOf(phases);
            components = List.copyOf(components);
        }
    }

    @Transactional(readOnly = true)
    Optional<Original> find(long space) {
        return sql.sql("select id, slug, type, title from space where id = ?")
                .param(space)
                .query((row, _) -> new Original(
                        space,
                        row.getString("slug"),
                        row.getString("type"),
                        Localized.text(row, "title"),
                        parts("select id, title from phase where space_id = ? order by position, id", space),
                        parts(
                                "select id, name as title from component where space_id = ? order by position, id",
                                space)))
                .optional();
    }

    /** The number of the copy; empty when another space has its address. */
    Optional<Long> copy(SignedIn actor, long original, CopyForm form) {
        var copy = space(original, form);
        copy.ifPresent(number -> {
            components(original, number, form);
            phases(original, number, form);
            if (form.page()) {
                page(original, number);
            }
            log.write(actor, "space.copied", Map.of("space", number, "from", original, "slug", form.slug()));
        });
        return copy;
    }

    private Optional<Long> space(long original, CopyForm form) {
        return sql.sql("""
                insert into space (slug, type, title, subtitle, description, picture, picture_alternative, position, announcement, facts,
                                   arranged, access, group_id, parent_id, phases_by_date, credit)
                select :slug, type, cast(:title as jsonb), subtitle, description, picture, picture_alternative,
                       (select coalesce(max(position), 0) + 1 from space), '{}', facts, arranged and :page, access, group_id, parent_id,
                       phases_by_date, credit
                  from space where id = :original
                on conflict (slug) do nothing returning id
                """)
                .param("slug", form.slug())
                .param("title", Localized.json(form.title()))
                .param("page", form.page())
                .param("original", original)
                .query((row, _) -> row.getLong("id"))
                .optional();
    }

    /** The components, in the same order, so that the n-th of the copy is the n-th that was chosen. */
    private void components(long original, long copy, CopyForm form) {
        sql.sql("""
                insert into component (space_id, module, name, settings, position, published_at)
                select :copy, module, name, settings, row_number() over (order by position, id), case when published_at is not null then now() end
                  from component where space_id = :original and id = any(:chosen)
                """)
                .param("copy", copy)
                .param("original", original)
                .param("chosen", form.components().toArray(Long[]::new))
                .update();
    }

    /** The phases, moved so that the first one begins on the day that was asked for; rules of components go along with these. */
    private void phases(long original, long copy, CopyForm form) {
        sql.sql("""
                with chosen as (select * from phase where space_id = :original and id = any(:chosen)),
                shift as (select cast(:begins as date) - cast(min(starts_at) at time zone :zone as date) as days from chosen),
                twin as (select o.id as original, c.id as copy
                           from (select id, row_number() over (order by position, id) as place from component
                                  where space_id = :original and id = any(:components)) o
                           join component c on c.space_id = :copy and c.position = o.place)
                insert into phase (space_id, title, description, starts_at, ends_at, position, actions, settings)
                select :copy, p.title, p.description,
                       (p.starts_at at time zone :zone + s.days * interval '1 day') at time zone :zone,
                       (p.ends_at at time zone :zone + s.days * interval '1 day') at time zone :zone,
                       row_number() over (order by p.position, p.id), p.actions,
                       coalesce((select jsonb_object_agg(cast(w.copy as text), p.settings -> cast(w.original as text)) from twin w
                                  where jsonb_exists(p.settings, cast(w.original as text))), '{}')
                  from chosen p cross join shift s
                """)
                .param("original", original)
                .param("copy", copy)
                .param("chosen", form.phases().toArray(Long[]::new))
                .param("components", form.components().toArray(Long[]::new))
                .param("begins", form.day(), Types.DATE)
                .param("zone", CurrentTenant.get().timeZone().getId())
                .update();
    }

    private void page(long original, long copy) {
        sql.sql("""
                insert into space_block (space_id, kind, position, shown, title, body)
                select ?, kind, position, shown, title, body from space_block where space_id = ?
                """).params(copy, original).update();
        sql.sql("""
                insert into space_relation (space_id, other_id, position)
                select ?, other_id, position from space_relation where space_id = ?
                """).params(copy, original).update();
    }

    private List<Part> parts(String query, long space) {
        return sql.sql(query)
                .param(space)
                .query((row, _) -> new Part(row.getLong("id"), Localized.text(row, "title")))
                .list();
    }
}
