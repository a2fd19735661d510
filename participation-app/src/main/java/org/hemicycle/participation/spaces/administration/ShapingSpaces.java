package org.hemicycle.participation.spaces.administration;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The spaces of an organisation in the hands of its administrators, each change in one transaction with its line in the log. */
@Component
@Transactional
class ShapingSpaces {
    private final EntityManager entities;
    private final Clock clock;
    private final AuditLog log;

    ShapingSpaces(EntityManager entities, Clock clock, AuditLog log) {
        this.entities = entities;
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

    /** Changes words and place; false when another has its address. */
    boolean reshape(SignedIn actor, long id, SpaceDraft draft) {
        if (taken(draft.slug(), id)) {
            return false;
        }
        space(id).ifPresent(space -> {
            space.reshape(draft);
            log.write(actor, "space.changed", of(space));
        });
        return true;
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
