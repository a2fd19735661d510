package org.hemicycle.participation.assistance;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.springframework.stereotype.Component;

/**
 * Where contributions of a workshop can go now: the components of its space, or of all, in which the phase allows it. An action that
 * demands a verification of people is left out: nobody can give it for them.
 */
@Component
class Places {
    private final Spaces spaces;

    Places(Spaces spaces) {
        this.spaces = spaces;
    }

    List<Place> open(Workshop workshop, String action) {
        if (!Contributions.isOn("proposals")) {
            return List.of();
        }
        return spaces.places("proposals", workshop.space()).stream()
                .filter(place -> place.openings().allow(action)
                        && place.conditions().of(action).isEmpty())
                .toList();
    }

    /** The choices of a form: each component with its space, where there are several spaces. */
    static List<Option> options(List<Place> places, Texts t) {
        boolean several = places.stream().map(Place::space).distinct().count() > 1;
        var options = new ArrayList<Option>();
        for (var place : places) {
            var name = place.name().in(t.locale());
            options.add(Option.of(
                    Long.toString(place.component()),
                    several
                            ? t.get(
                                    "assistance.component.of",
                                    name,
                                    place.spaceTitle().in(t.locale()))
                            : name));
        }
        return options;
    }
}
