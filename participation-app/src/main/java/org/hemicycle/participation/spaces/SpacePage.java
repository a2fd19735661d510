package org.hemicycle.participation.spaces;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.themes.Phase;
import org.hemicycle.themes.Texts;

/** A space: what it is about, where it stands in time, and what its components hold now. */
record SpacePage(SpaceDetail space, List<ComponentBlock> blocks) {
    SpacePage {
        blocks = List.copyOf(blocks);
    }

    /** The phases: those before the active one are past; without an active one all are to come, or past by their dates. */
    List<Phase> timeline(Texts t) {
        boolean active = space.activePhase().isPresent();
        Phase.State state = active ? Phase.State.PAST : Phase.State.COMING;
        List<Phase> timeline = new ArrayList<>();
        for (TimelinePhase phase : space.phases()) {
            timeline.add(shown(phase, phase.active() ? Phase.State.CURRENT : state, t));
            state = phase.active() ? Phase.State.COMING : state;
        }
        return timeline;
    }

    private static Phase shown(TimelinePhase phase, Phase.State state, Texts t) {
        String description = phase.description().in(t.locale());
        return new Phase(
                phase.title().in(t.locale()),
                description.isEmpty() ? null : description,
                phase.startsAt(),
                phase.endsAt(),
                null,
                state);
    }
}
