package org.hemicycle.participation.proposals.answers;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The states that an answer may give to a proposal: those of its component, else the usual ones. */
public final class StateOptions {
    private StateOptions() {}

    /** As options of a form, the one without an answer first. */
    public static List<Option> of(AnsweredProposal proposal, Texts t) {
        var open = Option.of(Standing.PUBLISHED.key(), t.get("proposals.states.not-answered"));
        var others = proposal.states().isEmpty()
                ? Stream.of(Standing.values())
                        .filter(Standing::isAnswer)
                        .map(one -> Option.of(one.key(), t.get("proposal.state." + one.key())))
                : proposal.states().stream()
                        .map(one -> Option.of("own-" + one.id(), one.name().in(t.locale())));
        return Stream.concat(Stream.of(open), others).toList();
    }
}
