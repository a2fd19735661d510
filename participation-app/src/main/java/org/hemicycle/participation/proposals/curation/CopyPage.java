package org.hemicycle.participation.proposals.curation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.proposals.curation.InputChoices.Choices;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The form that copies proposals into another component. */
record CopyPage(
        Selection selection,
        int found,
        Choices choices,
        @Nullable Message error) {
    static final List<Standing> STATES =
            List.of(Standing.PUBLISHED, Standing.EVALUATING, Standing.ACCEPTED, Standing.REJECTED);

    String chosen() {
        return selection.ticked().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    Map<String, String> fields() {
        return selection.fields();
    }

    List<Option> components(Texts t) {
        return Choices.options(choices.components(), t.locale());
    }

    List<Option> states(Texts t) {
        return STATES.stream()
                .map(one -> Option.of(one.key(), t.get("proposal.state." + one.key())))
                .toList();
    }

    Set<String> allStates() {
        return STATES.stream().map(Standing::key).collect(Collectors.toSet());
    }
}
