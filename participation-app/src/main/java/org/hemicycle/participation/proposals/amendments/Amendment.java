package org.hemicycle.participation.proposals.amendments;

import java.time.Instant;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Another text for a proposal.
 *
 * @param author name of who suggests it; empty for nobody any more
 * @param base the text that it would change, as it was then
 * @param reaction what the authors of the proposal said to it
 * @param promoted number of the proposal that it has become; null for none
 */
record Amendment(
        long id,
        long proposal,
        @Nullable Long authorId,
        String author,
        String title,
        String body,
        String baseTitle,
        String base,
        State state,
        String reaction,
        @Nullable Long promoted,
        boolean hidden,
        Instant at) {
    /** Where it stands. */
    enum State {
        EVALUATING,
        ACCEPTED,
        REJECTED,
        WITHDRAWN,
        PROMOTED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    String path() {
        return "/amendments/" + id;
    }

    boolean writtenBy(@Nullable SignedIn reader) {
        return reader != null && authorId != null && authorId == reader.id().value();
    }

    Comparison titles() {
        return Comparison.of(baseTitle, title);
    }

    Comparison bodies() {
        return Comparison.of(base, body);
    }
}
