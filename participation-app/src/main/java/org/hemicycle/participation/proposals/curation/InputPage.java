package org.hemicycle.participation.proposals.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.proposals.curation.InputChoices.Choices;
import org.hemicycle.participation.tables.TableFormat;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The table of all proposals, with its filters and what can be done with many at once. */
record InputPage(
        InputQuery query, List<InputRow> rows, @Nullable String next, int found, Choices choices) {
    List<Option> states(Texts t) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", t.get("admin.proposals.all")));
        Stream.of(Standing.values())
                .forEach(one -> all.add(Option.of(one.key(), t.get("proposal.state." + one.key()))));
        all.add(Option.of("hidden", t.get("proposals.inputs.hidden")));
        choices.states().stream()
                .filter(one -> query.component() == null || one.within() == query.component())
                .forEach(one -> all.add(Option.of(
                        "own-" + one.id(),
                        one.name().in(t.locale()) + " · " + one.place().in(t.locale()))));
        return all;
    }

    List<Option> themes(Texts t) {
        return Choices.options(
                choices.themes(),
                t.locale(),
                Option.of("", t.get("proposals.filter.all-themes")),
                Option.of("0", t.get("proposal.new.no-theme")));
    }

    List<Option> spaces(Texts t) {
        return Choices.options(choices.spaces(), t.locale(), Option.of("", t.get("proposals.inputs.all-spaces")));
    }

    List<Option> components(Texts t) {
        var those = choices.components().stream()
                .filter(one -> query.space() == null || one.within() == query.space())
                .toList();
        return Choices.options(those, t.locale(), Option.of("", t.get("proposals.inputs.all-components")));
    }

    List<Option> assignees(Texts t) {
        return Choices.options(
                choices.evaluators(),
                t.locale(),
                Option.of("", t.get("proposals.inputs.anybody")),
                Option.of("0", t.get("proposals.inputs.nobody")));
    }

    List<Option> needs(Texts t) {
        return words(t, "proposals.inputs.needs", "", "answer", "publication");
    }

    List<Option> origins(Texts t) {
        return words(t, "proposals.inputs.origin", "", "participant", "official", "workshop", "imported");
    }

    List<Option> sorts(Texts t) {
        return Stream.of(InputSort.values())
                .map(one -> Option.of(one.key(), t.get("proposals.inputs.sort." + one.key())))
                .toList();
    }

    List<Option> formats() {
        return Stream.of(TableFormat.values())
                .map(one -> Option.of(one.key(), one.name()))
                .toList();
    }

    /** Themes to give to those that are chosen. */
    List<Option> newThemes(Texts t) {
        return Choices.options(choices.themes(), t.locale(), Option.of("0", t.get("proposal.new.no-theme")));
    }

    List<Option> newEvaluators(Texts t) {
        return Choices.options(choices.evaluators(), t.locale());
    }

    private static List<Option> words(Texts t, String key, String... values) {
        return Stream.of(values)
                .map(one -> Option.of(one, t.get(key + (one.isEmpty() ? ".any" : "." + one))))
                .toList();
    }
}
