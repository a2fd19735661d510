package org.hemicycle.participation.proposals;

import java.time.Instant;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.lists.Traits;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its page shows it: what was written, where it stands, the official answer, its counts.
 *
 * @param assisted how many of the supports were given in person, at workshops and desks
 * @param version of its text: who changes it says which one they changed
 * @param editedAt when its text was changed last; null for never
 * @param hidden whether moderation has hidden it from all but its author and moderators
 * @param removed whether its words were taken away for ever, and only the place is left
 */
public record Proposal(
        ProposalId id,
        long component,
        String title,
        String body,
        @Nullable Long authorId,
        Byline author,
        String origin,
        @Nullable Long themeId,
        @Nullable LocalizedText theme,
        Standing standing,
        @Nullable LocalizedText answer,
        @Nullable Instant answeredAt,
        Instant publishedAt,
        int supports,
        boolean supported,
        int assisted,
        boolean removed,
        boolean hidden,
        Traits traits,
        int version,
        @Nullable Instant editedAt) {
    public boolean writtenBy(@Nullable SignedIn reader) {
        return reader != null && authorId != null && authorId == reader.id().value();
    }

    boolean mayBeWithdrawnBy(@Nullable SignedIn reader) {
        return writtenBy(reader) && standing == Standing.PUBLISHED;
    }
}
