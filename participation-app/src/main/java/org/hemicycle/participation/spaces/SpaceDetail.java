package org.hemicycle.participation.spaces;

import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.registry.LocalizedText;

/** A space with its phases in order and its published components. */
record SpaceDetail(
        SpaceCard card, LocalizedText description, List<TimelinePhase> phases, List<PlacedComponent> components) {

    Optional<TimelinePhase> activePhase() {
        return phases.stream().filter(TimelinePhase::active).findFirst();
    }
}
