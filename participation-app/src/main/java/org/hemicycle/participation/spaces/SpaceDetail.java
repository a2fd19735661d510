package org.hemicycle.participation.spaces;

import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A space with its phases in order and its published components. */
record SpaceDetail(
        SpaceCard card,
        LocalizedText description,
        List<TimelinePhase> phases,
        List<PlacedComponent> components,
        @Nullable Credit credit) {

    Optional<TimelinePhase> activePhase() {
        return phases.stream().filter(TimelinePhase::active).findFirst();
    }
}
