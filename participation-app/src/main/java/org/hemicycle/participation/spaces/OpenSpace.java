package org.hemicycle.participation.spaces;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.spaces.groups.Groups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together, in one transaction, spaces and what the modules of their components have to show there. */
@Component
class OpenSpace {
    private final Spaces spaces;
    private final Groups groups;
    private final Surroundings surroundings;
    private final Map<String, ComponentKind> kinds;
    private final List<SpaceFigures> figures;

    OpenSpace(
            Spaces spaces,
            Groups groups,
            Surroundings surroundings,
            List<ComponentKind> kinds,
            List<SpaceFigures> figures) {
        this.spaces = spaces;
        this.groups = groups;
        this.surroundings = surroundings;
        this.kinds = kinds.stream().collect(Collectors.toMap(ComponentKind::module, Function.identity()));
        this.figures = List.copyOf(figures);
    }

    /** A page of the list of spaces: two statements. */
    @Transactional(readOnly = true)
    SpacesPage list(SpaceQuery query, SpaceKey after) {
        var rows = spaces.page(query, Audience.now(), after, SpacesPage.size());
        var first = !query.isNarrowed() && after.equals(SpaceKey.START);
        return SpacesPage.of(query, rows, first ? groups.published() : List.of());
    }

    @Transactional(readOnly = true)
    Optional<SpacePage> page(String slug) {
        return spaces.find(slug).map(space -> {
            var around = surroundings.of(space);
            return new SpacePage(
                    space,
                    space.components().stream()
                            .filter(component -> Contributions.isOn(component.module()))
                            .flatMap(component -> block(space, component).stream())
                            .toList(),
                    around,
                    around.shows(SpaceBlock.Kind.STATS) ? figures(space.card().id()) : List.of());
        });
    }

    private List<SpaceFigures.Figure> figures(long space) {
        return figures.stream().flatMap(source -> source.of(space).stream()).toList();
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
