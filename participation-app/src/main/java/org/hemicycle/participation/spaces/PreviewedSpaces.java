package org.hemicycle.participation.spaces;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.PreviewSource;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.templates.TemplateContent;
import org.springframework.stereotype.Component;

/** The list of spaces and each space, from a template: its components are there, and empty. */
@Component
public class PreviewedSpaces implements PreviewSource {
    private static final String SPACES = "/spaces";
    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());

    private final Map<String, ComponentKind> kinds;

    PreviewedSpaces(List<ComponentKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ComponentKind::module, Function.identity()));
    }

    /** The spaces of a template as lists and the home page show them, those that are promoted first. */
    public static List<SpaceCard> cards(TemplateContent content) {
        return content.spaces().stream()
                .sorted(Comparator.comparing(TemplateContent.Space::promoted)
                        .reversed()
                        .thenComparing(TemplateContent.Space::position))
                .map(PreviewedSpaces::card)
                .toList();
    }

    @Override
    public Optional<Shown> page(String path, TemplateContent content) {
        if (path.equals(SPACES)) {
            return Optional.of(new Shown("spaces/index", SpacesPage.of(SpaceQuery.ALL, cards(content), List.of())));
        }
        return path.startsWith(SPACES + "/")
                ? content.spaces().stream()
                        .filter(space -> path.equals(SPACES + "/" + space.slug()))
                        .findFirst()
                        .map(space -> new Shown("spaces/show", page(space)))
                : Optional.empty();
    }

    private SpacePage page(TemplateContent.Space space) {
        var card = card(space);
        var phases = space.phases().stream()
                .map(phase -> new TimelinePhase(
                        phase.id(),
                        phase.title(),
                        phase.description(),
                        phase.startsAt(),
                        phase.endsAt(),
                        phase.active(),
                        phase.actions(),
                        List.of()))
                .toList();
        var placed = space.components().stream()
                .filter(component -> Contributions.isOn(component.module()) && kinds.containsKey(component.module()))
                .map(component -> new PlacedComponent(component.id(), component.module(), component.name()))
                .toList();
        var blocks = placed.stream().map(component -> block(card, component)).toList();
        var around = new Around(
                SpaceBlock.usual(),
                NOTHING,
                SpaceFacts.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
        return new SpacePage(
                new SpaceDetail(card, space.description(), phases, placed, null), blocks, around, List.of());
    }

    private ComponentBlock block(SpaceCard card, PlacedComponent component) {
        var place = new Place(
                component.id(),
                card.id(),
                component.module(),
                component.name(),
                card.slug(),
                card.title(),
                card.openings(),
                Conditions.NONE,
                Map.of());
        var kind = java.util.Objects.requireNonNull(kinds.get(component.module()));
        return new ComponentBlock(component.name(), kind.empty().apply(place));
    }

    private static SpaceCard card(TemplateContent.Space space) {
        return new SpaceCard(
                space.id(),
                space.slug(),
                SpaceType.of(space.type()),
                space.title(),
                space.subtitle(),
                space.picture(),
                space.pictureAlternative(),
                space.promoted(),
                space.position(),
                openings(space),
                SpaceAccess.OPEN,
                SpaceTime.ACTIVE);
    }

    private static Openings openings(TemplateContent.Space space) {
        if (space.phases().isEmpty()) {
            return new Openings.Always(Set.of());
        }
        return space.phases().stream()
                .filter(TemplateContent.Phase::active)
                .findFirst()
                .<Openings>map(
                        phase -> new Openings.During(phase.title(), phase.startsAt(), phase.endsAt(), phase.actions()))
                .orElseGet(Openings.Closed::new);
    }
}
