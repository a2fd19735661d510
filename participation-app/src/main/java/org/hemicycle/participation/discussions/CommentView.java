package org.hemicycle.participation.discussions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as programs read it.
 *
 * @param parent number of the comment that it answers; null for none
 * @param body null once it was removed
 */
record CommentView(
        long id,
        SubjectView subject,
        @Nullable Long parent,
        String author,
        String alignment,
        @Nullable String body,
        Instant createdAt,
        @Nullable Instant removedAt) {
    /** @param type {@code proposal} */
    record SubjectView(String type, long id) {}
}
