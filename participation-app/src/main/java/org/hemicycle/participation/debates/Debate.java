package org.hemicycle.participation.debates;

import java.time.Instant;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A debate.
 *
 * @param name of who opened it; empty for who has left
 * @param official whether the organisation opened it
 * @param columns whether what is said for and against stands in two columns
 * @param hidden whether moderation hides it
 * @param removed whether its words were taken away for ever
 */
record Debate(
        DebateId id,
        long component,
        String title,
        String body,
        @Nullable Long author,
        String name,
        boolean official,
        boolean columns,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        DebateState state,
        Instant publishedAt,
        @Nullable Instant editedAt,
        boolean hidden,
        boolean removed,
        int version,
        int comments) {
    boolean writtenBy(@Nullable SignedIn reader) {
        return reader != null
                && reader.mayTakePart()
                && author != null
                && author == reader.id().value();
    }

    String byline(Texts t) {
        if (official) {
            return t.get("debates.official");
        }
        return name.isEmpty() ? t.get("byline.deleted") : name;
    }
}
