package org.hemicycle.participation.spaces.administration;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The spaces of an organisation in the hands of its administrators, each change in one transaction. */
@Component
@Transactional
class ShapingSpaces {
    private final EntityManager entities;
    private final Clock clock;

    ShapingSpaces(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<SpaceRow> all() {
        return entities
                .createQuery("select s from Space s order by s.position, s.id", Space.class)
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
    Optional<Long> open(SpaceDraft draft) {
        if (taken(draft.slug(), 0)) {
            return Optional.empty();
        }
        Space space = new Space(draft, clock.instant());
        entities.persist(space);
        entities.flush();
        return Optional.of(space.id());
    }

    /** Changes words and place; false when another has its address. */
    boolean reshape(long id, SpaceDraft draft) {
        if (taken(draft.slug(), id)) {
            return false;
        }
        space(id).ifPresent(space -> space.reshape(draft));
        return true;
    }

    void illustrate(long id, String key) {
        space(id).ifPresent(space -> space.illustrate(key));
    }

    void publish(long id) {
        space(id).ifPresent(space -> space.publish(clock.instant()));
    }

    void withdraw(long id) {
        space(id).ifPresent(Space::withdraw);
    }

    void plan(long id, PhaseDraft draft) {
        space(id).ifPresent(space -> space.plan(draft));
    }

    void reshape(long id, long phase, PhaseDraft draft) {
        space(id).flatMap(space -> space.phase(phase)).ifPresent(one -> one.reshape(draft));
    }

    /** Makes a phase the active one. The one before ends first: the table allows one at a time. */
    void begin(long id, long phase) {
        space(id).ifPresent(space -> {
            space.pause();
            entities.flush();
            space.begin(phase);
        });
    }

    void pause(long id) {
        space(id).ifPresent(Space::pause);
    }

    void forgo(long id, long phase) {
        space(id).ifPresent(space -> space.forgo(phase));
    }

    boolean place(long id, String module, LocalizedText name) {
        return space(id)
                .filter(space -> space.place(module, name, clock.instant()))
                .isPresent();
    }

    void rename(long id, long component, LocalizedText name) {
        space(id).flatMap(space -> space.component(component)).ifPresent(one -> one.rename(name));
    }

    void show(long id, long component) {
        space(id).flatMap(space -> space.component(component)).ifPresent(one -> one.show(clock.instant()));
    }

    void hide(long id, long component) {
        space(id).flatMap(space -> space.component(component)).ifPresent(SpaceComponent::hide);
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
