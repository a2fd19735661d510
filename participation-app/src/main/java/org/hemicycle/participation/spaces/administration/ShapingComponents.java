package org.hemicycle.participation.spaces.administration;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The components of a space in the hands of its administrators, each change in one transaction with its line in the log. */
@Component
@Transactional
class ShapingComponents {
    private final EntityManager entities;
    private final Clock clock;
    private final AuditLog log;

    ShapingComponents(EntityManager entities, Clock clock, AuditLog log) {
        this.entities = entities;
        this.clock = clock;
        this.log = log;
    }

    /** Places a module in the space, unless it is there already. */
    void place(SignedIn actor, long id, String module, LocalizedText name) {
        space(id)
                .filter(space -> space.place(module, name, clock.instant()))
                .ifPresent(space -> log.write(
                        actor,
                        "component.placed",
                        Map.of("space", space.id(), "slug", space.slug(), "module", module)));
    }

    void rename(SignedIn actor, long id, long number, LocalizedText name) {
        component(id, number).ifPresent(component -> {
            component.rename(name);
            log.write(actor, "component.renamed", of(id, component));
        });
    }

    void show(SignedIn actor, long id, long number) {
        component(id, number).filter(component -> !component.shown()).ifPresent(component -> {
            component.show(clock.instant());
            log.write(actor, "component.shown", of(id, component));
        });
    }

    void hide(SignedIn actor, long id, long number) {
        component(id, number).filter(SpaceComponent::shown).ifPresent(component -> {
            component.hide();
            log.write(actor, "component.hidden", of(id, component));
        });
    }

    private Optional<SpaceComponent> component(long id, long number) {
        return space(id).flatMap(space -> space.component(number));
    }

    private Optional<Space> space(long id) {
        return Optional.ofNullable(entities.find(Space.class, id));
    }

    private static Map<String, ?> of(long space, SpaceComponent component) {
        return Map.of("space", space, "component", component.id(), "module", component.module());
    }
}
