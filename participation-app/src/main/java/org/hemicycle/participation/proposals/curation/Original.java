package org.hemicycle.participation.proposals.curation;

import org.hemicycle.participation.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/** A proposal that is to be merged, split or copied. */
record Original(
        ProposalId id,
        long component,
        long space,
        String title,
        String body,
        @Nullable Long theme,
        int supports) {}
