package org.hemicycle.participation.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.spaces.SpaceCard;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The form that describes a workshop; {@code workshop} is null for a new one. */
record WorkshopFormPage(
        @Nullable Workshop workshop,
        WorkshopDraft draft,
        FormErrors errors,
        List<Locale> languages,
        List<SpaceCard> spaces,
        Scope scope) {
    String action() {
        return workshop == null ? "/admin/workshops" : workshop.path();
    }

    String back() {
        return action();
    }

    /** Whether the form can still be sent. */
    boolean changeable() {
        return workshop == null || workshop.isOpen();
    }

    List<Option> kinds(Texts t) {
        return List.of(
                new Option("workshop", t.get("assistance.kind.workshop"), t.get("assistance.kind.workshop.hint")),
                new Option("desk", t.get("assistance.kind.desk"), t.get("assistance.kind.desk.hint")));
    }

    List<Option> spaceOptions(Texts t) {
        var options = new ArrayList<Option>();
        if (scope.everywhere()) {
            options.add(Option.of("", t.get("assistance.space.all")));
        }
        spaces.stream()
                .filter(space -> scope.has(space.id()))
                .forEach(space -> options.add(
                        Option.of(Long.toString(space.id()), space.title().in(t.locale()))));
        return options;
    }
}
