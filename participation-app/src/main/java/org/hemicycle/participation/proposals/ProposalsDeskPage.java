package org.hemicycle.participation.proposals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The administrators' table of proposals. */
record ProposalsDeskPage(
        @Nullable Standing state,
        String words,
        List<DeskRow> rows,
        @Nullable ProposalId next) {
    String stateValue() {
        return state == null ? "" : state.key();
    }

    List<Option> states(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("admin.proposals.all"))),
                        Stream.of(Standing.values())
                                .map(one -> Option.of(one.key(), t.get("proposal.state." + one.key()))))
                .toList();
    }

    @Nullable
    String nextAddress() {
        return next == null
                ? null
                : "/admin/proposals?state=" + stateValue() + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                        + "&before=" + next;
    }
}
