package org.hemicycle.participation.spaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The spaces of an organisation as their readers find them: what is published to them, and never more. */
@Component
@Transactional(readOnly = true)
public class Spaces {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STANDING = """
            s.access, coalesce(s.published_at, s.members_since) is not null as published, s.access <> 'open' and %s as member,
                   a.title as phase_title, a.starts_at, a.ends_at, a.actions
            """.formatted(Audience.IS_MEMBER);
    private static final String CARD = """
            select s.id, s.slug, s.type, s.title, s.subtitle, s.description, s.picture, s.picture_alternative, s.promoted, s.position, s.credit,
                   n.phased, n.time, %s
              from space s
              left join phase a on a.space_id = s.id and a.active
              left join assembly l on l.space_id = s.id
             cross join lateral (
                   select count(x.id) > 0 as phased,
                          case when l.closed_on <= current_date or l.lasts_until < current_date
                                 or count(x.id) > 0 and a.id is null and max(x.ends_at) <= now() then 'past'
                               when a.id is null and min(x.starts_at) > now() then 'upcoming'
                               else 'active' end as time
                     from phase x where x.space_id = s.id) n
             where
            """.formatted(STANDING);
    private static final String PLACE = """
            select c.id, c.space_id, c.module, c.name, c.settings -> 'conditions' as conditions,
                   coalesce(c.settings -> 'own', '{}') || coalesce(a.settings -> cast(c.id as text), '{}') as own, s.slug, s.title as space_title,
                   exists (select from phase x where x.space_id = s.id) as phased, %s
              from component c
              join space s on s.id = c.space_id
              left join phase a on a.space_id = s.id and a.active
             where c.published_at is not null and %s
            """.formatted(STANDING, Audience.MAY_READ);
    private static final String ORDER =
            "(case when s.promoted then s.position - %d else s.position end, s.id)".formatted(SpaceKey.PROMOTED);

    private final JdbcClient jdbc;
    private final SpaceRows rows;

    Spaces(JdbcClient jdbc, SpaceRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The spaces that the home page shows first: promoted ones, then by their order; never a private one. */
    public List<SpaceCard> foremost(int limit) {
        return cards(
                        Audience.PUBLIC,
                        "s.published_at is not null order by s.promoted desc, s.position, s.id limit :limit")
                .param("limit", limit)
                .query(rows::card)
                .list();
    }

    /** One page of the spaces that this audience finds in lists, in their order, and one more if there are others. */
    List<SpaceCard> page(SpaceQuery query, Audience audience, SpaceKey after, int limit) {
        return cards(
                        audience,
                        "%s and %s and %s > (:position, :id) order by %s limit :limit"
                                .formatted(
                                        Audience.LISTED,
                                        SpaceQuery.CONDITIONS,
                                        ORDER,
                                        ORDER.replaceAll("^\\(|\\)$", "")))
                .param("type", query.type() == null ? null : query.type().key(), Types.VARCHAR)
                .param("time", query.time() == null ? null : query.time().key(), Types.VARCHAR)
                .param("group", query.group(), Types.BIGINT)
                .param("words", query.pattern())
                .param("position", after.position())
                .param("id", after.id())
                .param("limit", limit + 1)
                .query(rows::card)
                .list();
    }

    /** The spaces with these numbers that this audience finds in lists, in their order. */
    List<SpaceCard> among(List<Long> numbers, Audience audience) {
        return numbers.isEmpty()
                ? List.of()
                : cards(audience, Audience.LISTED + " and s.id in (:numbers) order by s.position, s.id")
                        .param("numbers", numbers)
                        .query(rows::card)
                        .list();
    }

    /** The space at this address, if the reader of the current request may read it. */
    Optional<SpaceDetail> find(String slug) {
        return cards(Audience.now(), "s.slug = :slug and " + Audience.MAY_READ)
                .param("slug", slug)
                .query((row, _) -> detail(row))
                .optional();
    }

    /** The space with this number, if everybody may read it. */
    Optional<SpaceDetail> find(long id) {
        return cards(Audience.PUBLIC, "s.id = :id and s.published_at is not null")
                .param("id", id)
                .query((row, _) -> detail(row))
                .optional();
    }

    /** All spaces, also those not published, in their order: to choose one in the administration. */
    public List<SpaceTitle> titles() {
        return jdbc.sql("select id, title from space order by position, id limit 500")
                .query((row, _) -> new SpaceTitle(row.getLong("id"), Localized.text(row, "title")))
                .list();
    }

    /** The published component, with its space and what is open there to the reader of the current request, if that one may read it. */
    public Optional<Place> place(long component) {
        return places("and c.id = :component")
                .param("component", component)
                .query(rows::place)
                .optional();
    }

    /** The first published component of the module in the space of that slug. */
    public Optional<Place> place(String slug, String module) {
        return places("and s.slug = :slug and c.module = :module order by c.position, c.id limit 1")
                .param("slug", slug)
                .param("module", module)
                .query(rows::place)
                .optional();
    }

    /** The published components of the module: in one space, or in all when it is null. */
    public List<Place> places(String module, @Nullable Long space) {
        return places("""
                   and c.module = :module and (cast(:space as bigint) is null or s.id = :space)
                 order by s.position, s.id, c.position, c.id
                """)
                .param("module", module)
                .param("space", space, Types.BIGINT)
                .query(rows::place)
                .list();
    }

    private JdbcClient.StatementSpec cards(Audience audience, String conditions) {
        return audience.bind(jdbc.sql(CARD + conditions));
    }

    private JdbcClient.StatementSpec places(String conditions) {
        return Audience.now().bind(jdbc.sql(PLACE + conditions));
    }

    private SpaceDetail detail(ResultSet row) throws SQLException {
        SpaceCard card = rows.card(row, 0);
        LocalizedText description = Localized.text(row, "description");
        List<TimelinePhase> phases = new ArrayList<>();
        List<PlacedComponent> components = new ArrayList<>();
        jdbc.sql("""
                select id, true as phase, title, description, starts_at, ends_at, active, actions, null as module, position,
                       (select json_agg(json_build_object('formerly', e.formerly, 'endsAt', e.ends_at, 'reason', e.reason) order by e.id)
                          from phase_extension e where e.phase_id = phase.id) as extensions
                  from phase where space_id = :space
                union all
                select id, false, name, null, null, null, false, null, module, position, null
                  from component where space_id = :space and published_at is not null
                order by position, id
                """).param("space", card.id()).query(part -> {
            if (part.getBoolean("phase")) {
                phases.add(phase(part));
            } else {
                components.add(new PlacedComponent(
                        part.getLong("id"), part.getString("module"), Localized.text(part, "title")));
            }
        });
        return new SpaceDetail(
                card, description, List.copyOf(phases), List.copyOf(components), Credit.parse(row.getString("credit")));
    }

    private static TimelinePhase phase(ResultSet row) throws SQLException {
        String extensions = row.getString("extensions");
        return new TimelinePhase(
                row.getLong("id"),
                Localized.text(row, "title"),
                Localized.text(row, "description"),
                Localized.instant(row, "starts_at"),
                Localized.instant(row, "ends_at"),
                row.getBoolean("active"),
                SpaceRows.actions(row),
                extensions == null ? List.of() : List.of(JSON.readValue(extensions, TimelinePhase.Extension[].class)));
    }
}
