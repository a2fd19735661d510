package org.hemicycle.participation.spaces.administration;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.spaces.phases.SwitchingPhases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The phases of a space in the hands of its administrators, each change in one transaction with its line in the log. */
@Component
@Transactional
class ShapingPhases {
    private final EntityManager entities;
    private final SwitchingPhases switching;
    private final Clock clock;
    private final AuditLog log;

    ShapingPhases(EntityManager entities, SwitchingPhases switching, Clock clock, AuditLog log) {
        this.entities = entities;
        this.switching = switching;
        this.clock = clock;
        this.log = log;
    }

    void plan(SignedIn actor, long id, PhaseDraft draft) {
        space(id).ifPresent(space -> {
            Phase phase = space.plan(draft);
            entities.persist(phase);
            log.write(actor, "phase.planned", of(space, phase));
            follow(actor, space, phase);
        });
    }

    void reshape(SignedIn actor, long id, long number, PhaseDraft draft) {
        space(id)
                .ifPresent(space -> space.phase(number).ifPresent(phase -> {
                    phase.reshape(draft);
                    log.write(actor, "phase.changed", of(space, phase));
                    follow(actor, space, phase);
                }));
    }

    /** Waits for the dates of a phase; one whose time it is already begins, unless another is active. */
    private void follow(SignedIn actor, Space space, Phase phase) {
        PhaseDraft draft = phase.draft();
        switching.at(space.id(), draft.startsAt());
        switching.at(space.id(), draft.endsAt());
        boolean idle = space.phases().stream().noneMatch(Phase::active);
        if (idle && space.draft().byDate() && phase.isDue(clock.instant())) {
            phase.begin();
            log.write(actor, "phase.begun", of(space, phase));
        }
    }

    /** Makes a phase the active one. The one before ends first: the table allows one at a time. */
    void begin(SignedIn actor, long id, long number) {
        space(id)
                .ifPresent(space -> space.phase(number)
                        .filter(phase -> !phase.active())
                        .ifPresent(phase -> {
                            space.pause();
                            entities.flush();
                            phase.begin();
                            log.write(actor, "phase.begun", of(space, phase));
                        }));
    }

    /** Ends the active phase, if there is one. */
    void pause(SignedIn actor, long id) {
        space(id)
                .ifPresent(space -> space.phases().stream()
                        .filter(Phase::active)
                        .findFirst()
                        .ifPresent(phase -> {
                            space.pause();
                            log.write(actor, "phase.ended", of(space, phase));
                        }));
    }

    /** Removes a phase, unless it is the active one. */
    void forgo(SignedIn actor, long id, long number) {
        space(id).ifPresent(space -> {
            if (space.forgo(number)) {
                log.write(actor, "phase.removed", Map.of("space", id, "slug", space.slug(), "phase", number));
            }
        });
    }

    private Optional<Space> space(long id) {
        return Optional.ofNullable(entities.find(Space.class, id));
    }

    private static Map<String, ?> of(Space space, Phase phase) {
        return Map.of("space", space.id(), "slug", space.slug(), "phase", phase.id());
    }
}
