package org.hemicycle.participation.proposals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A proposal taken down at a workshop, as its facilitator sees it; {@code name} is empty for who gave none. */
public record TakenProposal(
        ProposalId id,
        long component,
        String name,
        String title,
        String body,
        @Nullable Long theme,
        boolean untouched,
        Instant at) {}
