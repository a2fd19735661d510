package org.hemicycle.participation.proposals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form of the official answer to a proposal. */
record AnswerPage(Proposal proposal, OfficialAnswer answer, FormErrors errors, List<Locale> languages) {
    List<Option> states(Texts t) {
        return Stream.of(Standing.PUBLISHED, Standing.EVALUATING, Standing.ACCEPTED, Standing.REJECTED)
                .map(state -> Option.of(state.key(), t.get("proposal.state." + state.key())))
                .toList();
    }

    String words(Locale language) {
        return answer.words().byLanguage().getOrDefault(language.getLanguage(), "");
    }
}
