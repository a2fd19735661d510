package org.hemicycle.participation.moderation.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a thing.
 *
 * @param moderator their number and name; null for a decision that was automated, or by somebody who has left
 * @param ground key of why it was hidden; null when it was kept
 */
public record Decision(
        long id,
        @Nullable Long moderator,
        @Nullable String name,
        boolean automated,
        boolean hidden,
        @Nullable String ground,
        String rule,
        String statement,
        Instant at,
        @Nullable Appeal appeal) {
    /**
     * What its author said against it, once.
     *
     * @param outcome {@code upheld} or {@code reversed}; null while nobody has answered
     */
    public record Appeal(
            long id,
            String words,
            Instant at,
            @Nullable String outcome,
            String answer,
            @Nullable Instant decidedAt) {}
}
