package org.hemicycle.participation.proposals;

import java.time.Instant;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.provisioning.registry.LocalizedText;

/** A proposal in the administrators' table. */
record DeskRow(
        ProposalId id,
        String title,
        Byline author,
        Standing standing,
        Instant publishedAt,
        int supports,
        LocalizedText space) {}
