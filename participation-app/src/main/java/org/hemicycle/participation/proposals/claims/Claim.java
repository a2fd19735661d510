package org.hemicycle.participation.proposals.claims;

import java.time.Instant;
import org.hemicycle.participation.proposals.ProposalId;

/**
 * Somebody says that they wrote an imported proposal.
 *
 * @param former the names that it came with
 * @param verified whether the person has shown who they are
 */
record Claim(
        long id,
        ProposalId proposal,
        long space,
        String title,
        String former,
        String name,
        boolean verified,
        String words,
        Instant askedAt) {}
