package org.hemicycle.participation.spaces;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.participation.modules.Contributions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together, in one transaction, a space and what the modules of its components have to show there. */
@Component
class OpenSpace {
    private final Spaces spaces;
    private final Map<String, ComponentKind> kinds;

    OpenSpace(Spaces spaces, List<ComponentKind> kinds) {
        this.spaces = spaces;
        this.kinds = kinds.stream().collect(Collectors.toMap(ComponentKind::module, Function.identity()));
    }

    @Transactional(readOnly = true)
    Optional<SpacePage> page(String slug) {
        return spaces.find(slug)
                .map(space -> new SpacePage(
                        space,
                        space.components().stream()
                                .filter(component -> Contributions.isOn(component.module()))
                                .flatMap(component -> block(space, component).stream())
                                .toList()));
    }

    private Optional<ComponentBlock> block(SpaceDetail space, PlacedComponent component) {
        Place place = new Place(
                component.id(),
                space.card().id(),
                component.module(),
                component.name(),
                space.card().slug(),
                space.card().title(),
                space.card().openings(),
                Conditions.NONE,
                Map.of());
        return Optional.ofNullable(kinds.get(component.module()))
                .map(kind -> new ComponentBlock(component.name(), kind.summary().apply(place)));
    }
}
