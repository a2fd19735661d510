package org.hemicycle.participation.verification.conditions;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.spaces.Conditions.Condition;
import org.hemicycle.participation.spaces.Conditions.Wanted;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.participation.verification.authorisations.Normal;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form of what a component demands; one part for each action. */
record ConditionsPage(
        ConditionsOfComponents.Found component,
        SequencedMap<Handler, HandlerSettings> handlers,
        List<String> districts) {
    Condition of(String action) {
        return component.conditions().of(action);
    }

    /** The ways that are open, and those that are demanded already. */
    List<Option> ways(Texts t, String action) {
        return handlers.entrySet().stream()
                .filter(way -> way.getValue().enabled()
                        || chosen(action).contains(way.getKey().key()))
                .map(way -> new Option(
                        way.getKey().key(),
                        way.getValue().name().isEmpty()
                                ? t.get("verification.way." + way.getKey().key())
                                : way.getValue().name().in(t.locale()),
                        way.getValue().enabled() ? null : t.get("verification.conditions.way-off")))
                .toList();
    }

    Set<String> chosen(String action) {
        return of(action).wanted().stream().map(Wanted::handler).collect(Collectors.toSet());
    }

    Set<String> districtsOf(String action) {
        return of(action).wanted().stream()
                .flatMap(wanted -> wanted.districts().stream())
                .map(Normal::words)
                .collect(Collectors.toSet());
    }

    List<Option> districtOptions() {
        return districts.stream()
                .map(name -> Option.of(Normal.words(name), name))
                .toList();
    }

    String age(String action) {
        int age = of(action).wanted().stream().mapToInt(Wanted::age).max().orElse(0);
        return age == 0 ? "" : Integer.toString(age);
    }

    boolean noWayIsOpen() {
        return handlers.values().stream().noneMatch(HandlerSettings::enabled);
    }
}
