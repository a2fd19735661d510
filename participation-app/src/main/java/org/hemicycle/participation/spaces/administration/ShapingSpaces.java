package org.hemicycle.participation.spaces.administration;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.spaces.SpaceTitle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The spaces of an organisation in the hands of its administrators, each change in one transaction with its line in the log. */
@Component
@Transactional
class ShapingSpaces {
    private final EntityManager entities;
    private final Clock clock;
    private final AuditLog log;
    private final JdbcClient sql;

    ShapingSpaces(EntityManager entities, JdbcClient sql, Clock clock, AuditLog log) {
        this.entities = entities;
        this.sql = sql;
        this.clock = clock;
        this.log = log;
    }

    @Transactional(readOnly = true)
    List<SpaceRow> all(Scope scope) {
        return entities
                .createQuery(
                        "select s from Space s where :everywhere = true or s.id in :spaces order by s.position, s.id",
                        Space.class)
                .setParameter("everywhere", scope.everywhere())
                .setParameter("spaces", scope.spaces())
                .setMaxResults(500)
                .getResultList()
                .stream()
                .map(SpaceRow::of)
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<SpaceSheet> find(long id) {
        return space(id).map(SpaceSheet::of);
    }

    /** Opens a space, hidden until it is published; empty when another has its address. */
    Optional<Long> open(SignedIn actor, SpaceDraft draft) {
        if (taken(draft.slug(), 0)) {
            return Optional.empty();
        }
        Space space = new Space(draft, clock.instant());
        entities.persist(space);
        entities.flush();
        log.write(actor, "space.opened", of(space));
        return Optional.of(space.id());
    }

    /** What came of a change. */
    enum Change {
        DONE,
        /** Another space has the address. */
        TAKEN,
        /** It would stand above itself. */
        ROUND,
        /** Somebody else has changed it since the form was shown. */
        OVERTAKEN
    }

    /** Changes words and place. */
    Change reshape(SignedIn actor, long id, SpaceDraft draft) {
        if (taken(draft.slug(), id)) {
            return Change.TAKEN;
        }
        var found = space(id);
        if (found.filter(space -> !space.isAt(draft.version())).isPresent()) {
            return Change.OVERTAKEN;
        }
        if (draft.parent() != null && standsBelow(id, draft.parent())) {
            return Change.ROUND;
        }
        found.ifPresent(space -> {
            space.reshape(draft);
            log.write(actor, "space.changed", of(space));
        });
        return Change.DONE;
    }

    void illustrate(SignedIn actor, long id, String key) {
        space(id).ifPresent(space -> {
            space.illustrate(key);
            log.write(actor, "space.illustrated", of(space));
        });
    }

    void publish(SignedIn actor, long id) {
        space(id).filter(space -> !space.published()).ifPresent(space -> {
            space.publish(clock.instant());
            log.write(actor, "space.published", of(space));
        });
    }

    void withdraw(SignedIn actor, long id) {
        space(id).filter(Space::published).ifPresent(space -> {
            space.withdraw();
            log.write(actor, "space.hidden", of(space));
        });
    }

    /** The groups in which a space can be put. */
    @Transactional(readOnly = true)
    List<SpaceTitle> groups() {
        return sql.sql("select id, title from space_group order by position, id")
                .query((row, _) -> new SpaceTitle(row.getLong("id"), Localized.text(row, "title")))
                .list();
    }

    /** The assemblies below which this space can stand. */
    @Transactional(readOnly = true)
    List<SpaceTitle> parents(long id) {
        return sql.sql(
                        "select id, title from space where type = 'assembly' and id <> ? order by position, id limit 500")
                .param(id)
                .query((row, _) -> new SpaceTitle(row.getLong("id"), Localized.text(row, "title")))
                .list();
    }

    /** Whether the other stands below this one, or is it. */
    private boolean standsBelow(long id, long other) {
        return sql.sql("""
                with recursive above as (
                  select id, parent_id from space where id = :other
                  union select s.id, s.parent_id from space s join above a on s.id = a.parent_id)
                select exists (select from above where id = :id)
                """)
                .param("other", other)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, ?> of(Space space) {
        return Map.of("space", space.id(), "slug", space.slug());
    }

    private Optional<Space> space(long id) {
        return Optional.ofNullable(entities.find(Space.class, id));
    }

    private boolean taken(String slug, long but) {
        return !entities.createQuery("select s.id from Space s where s.slug = :slug and s.id <> :id", Long.class)
                .setParameter("slug", slug)
                .setParameter("id", but)
                .getResultList()
                .isEmpty();
    }
}
