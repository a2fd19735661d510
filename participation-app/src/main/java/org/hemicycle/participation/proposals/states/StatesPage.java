package org.hemicycle.participation.proposals.states;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The states of a component in the administration, and the form of one.
 *
 * @param states its own, or the usual ones where it has none
 * @param edited number of the state that the form changes; null for a new one
 */
record StatesPage(
        long space,
        long component,
        LocalizedText name,
        List<StateRow> states,
        @Nullable Long edited,
        StateDraft draft,
        FormErrors errors,
        List<Locale> languages) {
    /** A line of the table; {@code id} is null for a usual state that is not the component's own. */
    record StateRow(@Nullable Long id, StateDraft state, int proposals) {
        StateTag tag() {
            return new StateTag(state.standing(), state.name(), state.colour());
        }
    }

    String path() {
        return "/admin/spaces/" + space + "/components/" + component + "/states";
    }

    String formPath() {
        return edited == null ? path() : path() + "/" + edited;
    }

    List<Option> colours(Texts t) {
        return Stream.of(Shade.values())
                .map(one -> Option.of(one.key(), t.get("proposals.states.colour." + one.key())))
                .toList();
    }

    List<Option> standings(Texts t) {
        return Stream.of(Standing.values())
                .filter(Standing::isAnswer)
                .map(one -> Option.of(one.key(), t.get("proposal.state." + one.key())))
                .toList();
    }
}
