package org.hemicycle.participation.proposals;

import java.time.Instant;
import org.hemicycle.participation.proposals.lists.Traits;
import org.hemicycle.participation.proposals.states.StateTag;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A proposal as lists show it, with its counts and whether the reader supports it. */
public record ProposalRow(
        ProposalId id,
        String title,
        String excerpt,
        Byline author,
        String origin,
        StateTag state,
        Instant publishedAt,
        @Nullable LocalizedText theme,
        int supports,
        int comments,
        boolean supported,
        Traits traits,
        long sortKey) {
    Standing standing() {
        return state.standing();
    }
}
