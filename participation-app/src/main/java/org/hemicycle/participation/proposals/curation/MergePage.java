package org.hemicycle.participation.proposals.curation;

import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.participation.proposals.curation.InputChoices.Choices;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form that makes one proposal of several. */
record MergePage(
        List<Original> originals,
        Piece text,
        String component,
        String theme,
        boolean fold,
        boolean supports,
        String submission,
        Choices choices,
        FormErrors errors) {
    String chosen() {
        return originals.stream().map(one -> one.id().toString()).collect(Collectors.joining(","));
    }

    List<Option> components(Texts t) {
        return Choices.options(choices.components(), t.locale());
    }

    List<Option> themes(Texts t) {
        return Choices.options(choices.themes(), t.locale(), Option.of("", t.get("proposal.new.no-theme")));
    }
}
