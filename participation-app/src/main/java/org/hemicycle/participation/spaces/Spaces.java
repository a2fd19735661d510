package org.hemicycle.participation.spaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.participation.modules.ReadOnlyModules;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.TenantState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The spaces of an organisation as everybody may read them: only what is published. */
@Component
@Transactional(readOnly = true)
public class Spaces {
    private static final String CARD = """
            select s.id, s.slug, s.type, s.title, s.subtitle, s.description, s.picture, s.picture_alternative, s.promoted, s.position, s.credit,
                   a.title as phase_title, a.starts_at, a.ends_at, a.actions,
                   exists (select from phase x where x.space_id = s.id) as phased
              from space s
              left join phase a on a.space_id = s.id and a.active
             where s.published_at is not null
            """;
    private static final String PLACE = """
            select c.id, c.space_id, c.module, c.name, c.settings -> 'conditions' as conditions,
                   coalesce(c.settings -> 'own', '{}') || coalesce(a.settings -> cast(c.id as text), '{}') as own, s.slug, s.title as space_title,
                   a.title as phase_title, a.starts_at, a.ends_at, a.actions,
                   exists (select from phase x where x.space_id = s.id) as phased
              from component c
              join space s on s.id = c.space_id
              left join phase a on a.space_id = s.id and a.active
             where c.published_at is not null and s.published_at is not null
            """;

    private final JdbcClient jdbc;
    private final ReadOnlyModules readOnly;

    Spaces(JdbcClient jdbc, ReadOnlyModules readOnly) {
        this.jdbc = jdbc;
        this.readOnly = readOnly;
    }

    /** The spaces that the home page shows first: promoted ones, then by their order. */
    public List<SpaceCard> foremost(int limit) {
        return jdbc.sql(CARD + "order by s.promoted desc, s.position, s.id limit :limit")
                .param("limit", limit)
                .query(this::card)
                .list();
    }

    /** One page of the published spaces in their order, of one type when it is given, and one more if there are others. */
    List<SpaceCard> page(@Nullable SpaceType type, SpaceKey after, int limit) {
        return jdbc.sql(CARD + """
                   and (cast(:type as text) is null or s.type = :type) and (s.position, s.id) > (:position, :id)
                 order by s.position, s.id
                 limit :limit
                """)
                .param("type", type == null ? null : type.key())
                .param("position", after.position())
                .param("id", after.id())
                .param("limit", limit + 1)
                .query(this::card)
                .list();
    }

    Optional<SpaceDetail> find(String slug) {
        return jdbc.sql(CARD + "and s.slug = :slug")
                .param("slug", slug)
                .query((row, _) -> detail(row))
                .optional();
    }

    /** All spaces, also those not published, in their order: to choose one in the administration. */
    public List<SpaceTitle> titles() {
        return jdbc.sql("select id, title from space order by position, id limit 500")
                .query((row, _) -> new SpaceTitle(row.getLong("id"), Localized.text(row, "title")))
                .list();
    }

    /** The published space with this number. */
    Optional<SpaceDetail> find(long id) {
        return jdbc.sql(CARD + "and s.id = :id")
                .param("id", id)
                .query((row, _) -> detail(row))
                .optional();
    }

    /** The published component, with its space and what is open there. */
    public Optional<Place> place(long component) {
        return jdbc.sql(PLACE + "and c.id = :component")
                .param("component", component)
                .query(this::placed)
                .optional();
    }

    /** The first published component of the module in the space of that slug. */
    public Optional<Place> place(String slug, String module) {
        return jdbc.sql(PLACE + "and s.slug = :slug and c.module = :module order by c.position, c.id limit 1")
                .param("slug", slug)
                .param("module", module)
                .query(this::placed)
                .optional();
    }

    /** The published components of the module: in one space, or in all when it is null. */
    public List<Place> places(String module, @Nullable Long space) {
        return jdbc.sql(PLACE + """
                   and c.module = :module and (cast(:space as bigint) is null or s.id = :space)
                 order by s.position, s.id, c.position, c.id
                """)
                .param("module", module)
                .param("space", space, java.sql.Types.BIGINT)
                .query(this::placed)
                .list();
    }

    private SpaceDetail detail(ResultSet row) throws SQLException {
        SpaceCard card = card(row, 0);
        LocalizedText description = Localized.text(row, "description");
        List<TimelinePhase> phases = new ArrayList<>();
        List<PlacedComponent> components = new ArrayList<>();
        jdbc.sql("""
                select id, true as phase, title, description, starts_at, ends_at, active, actions, null as module, position
                  from phase where space_id = :space
                union all
                select id, false, name, null, null, null, false, null, module, position
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
        return new TimelinePhase(
                row.getLong("id"),
                Localized.text(row, "title"),
                Localized.text(row, "description"),
                Localized.instant(row, "starts_at"),
                Localized.instant(row, "ends_at"),
                row.getBoolean("active"),
                actions(row));
    }

    private SpaceCard card(ResultSet row, int number) throws SQLException {
        return new SpaceCard(
                row.getLong("id"),
                row.getString("slug"),
                SpaceType.of(row.getString("type")),
                Localized.text(row, "title"),
                Localized.text(row, "subtitle"),
                row.getString("picture"),
                Localized.text(row, "picture_alternative"),
                row.getBoolean("promoted"),
                row.getInt("position"),
                openings(row));
    }

    private Place placed(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getLong("id"),
                row.getLong("space_id"),
                row.getString("module"),
                Localized.text(row, "name"),
                row.getString("slug"),
                Localized.text(row, "space_title"),
                openings(row),
                Conditions.parse(row.getString("conditions")),
                OwnValues.parse(row.getString("own")));
    }

    private Openings openings(ResultSet row) throws SQLException {
        if (CurrentTenant.get().state() instanceof TenantState.Archived) {
            return new Openings.Archived();
        }
        if (!row.getBoolean("phased")) {
            return new Openings.Always(readOnly.actions());
        }
        Optional<LocalizedText> phase = Localized.optional(row, "phase_title");
        return phase.isEmpty()
                ? new Openings.Closed()
                : new Openings.During(
                        phase.get(),
                        Localized.instant(row, "starts_at"),
                        Localized.instant(row, "ends_at"),
                        opened(row));
    }

    /** What the phase opens, without what is read-only. */
    private Set<String> opened(ResultSet row) throws SQLException {
        var opened = new HashSet<>(actions(row));
        opened.removeAll(readOnly.actions());
        return opened;
    }

    private static Set<String> actions(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("actions").getArray());
    }
}
