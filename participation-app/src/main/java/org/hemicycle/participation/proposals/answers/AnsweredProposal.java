package org.hemicycle.participation.proposals.answers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.states.CustomState;
import org.hemicycle.participation.prose.Byline;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as those who answer it see it.
 *
 * @param version changes with each answer that is prepared or published
 * @param withCosts whether what is accepted is answered with its costs
 * @param prepared what is written and not yet published; null for nothing
 * @param states those of its component; empty for the usual ones
 */
public record AnsweredProposal(
        ProposalId id,
        long component,
        long space,
        String title,
        String body,
        Byline author,
        Instant publishedAt,
        int supports,
        int version,
        boolean withCosts,
        OfficialAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable Prepared prepared,
        List<CustomState> states) {
    /** An answer that waits to be published; {@code by} is empty for somebody who has left. */
    public record Prepared(OfficialAnswer answer, String by, Instant at) {}

    /** What the form begins with. */
    public OfficialAnswer latest() {
        return prepared == null ? answer : prepared.answer();
    }

    Optional<CustomState> state(@Nullable Long number) {
        return states.stream()
                .filter(one -> number != null && one.id() == number)
                .findFirst();
    }
}
