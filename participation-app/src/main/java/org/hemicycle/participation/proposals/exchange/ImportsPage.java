package org.hemicycle.participation.proposals.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.proposals.curation.InputChoices.Choices;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The files that came in, and the form for another one. */
record ImportsPage(List<ImportOfATable> imports, Choices choices, String kind, String component, FormErrors errors) {
    List<Option> kinds(Texts t) {
        return Stream.of(ImportKind.values())
                .map(one -> new Option(
                        one.key(),
                        t.get("proposals.import.kind." + one.key()),
                        t.get("proposals.import.kind." + one.key() + ".hint")))
                .toList();
    }

    String chosenKind() {
        return kind.isEmpty() ? ImportKind.PROPOSALS.key() : kind;
    }

    List<Option> components(Texts t) {
        return Choices.options(choices.components(), t.locale());
    }
}
