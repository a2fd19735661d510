package org.hemicycle.participation.spaces;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hemicycle.participation.modules.Contributions;
import org.jspecify.annotations.Nullable;

/** A space for programs, with its phases in order and its components. */
record SpaceDetailView(
        long id,
        String slug,
        String type,
        Map<String, String> title,
        Map<String, String> subtitle,
        Map<String, String> description,
        @Nullable String picture,
        String address,
        List<PhaseView> phases,
        List<ComponentView> components) {

    /** @param actions what people may do in it */
    record PhaseView(
            long id,
            Map<String, String> title,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean active,
            List<String> actions) {}

    /** @param module {@code proposals} and so on */
    record ComponentView(long id, String module, Map<String, String> name) {}

    static SpaceDetailView of(SpaceDetail space, String own) {
        var card = SpaceView.of(space.card(), own);
        return new SpaceDetailView(
                card.id(),
                card.slug(),
                card.type(),
                card.title(),
                card.subtitle(),
                space.description().byLanguage(),
                card.picture(),
                card.address(),
                space.phases().stream().map(SpaceDetailView::phase).toList(),
                space.components().stream()
                        .filter(component -> Contributions.isOn(component.module()))
                        .map(component -> new ComponentView(
                                component.id(),
                                component.module(),
                                component.name().byLanguage()))
                        .toList());
    }

    private static PhaseView phase(TimelinePhase phase) {
        return new PhaseView(
                phase.id(),
                phase.title().byLanguage(),
                phase.startsAt(),
                phase.endsAt(),
                phase.active(),
                List.copyOf(new TreeSet<>(phase.actions())));
    }
}
