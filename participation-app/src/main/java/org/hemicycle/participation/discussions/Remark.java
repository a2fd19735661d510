package org.hemicycle.participation.discussions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment with the replies to it. One that administrators removed keeps its place, without its words, for the sake of the
 * replies.
 *
 * @param depth 0 for a comment on the subject itself, 1 for a reply to it
 */
public record Remark(
        CommentId id,
        String author,
        Instant at,
        Alignment alignment,
        String body,
        int depth,
        @Nullable Instant removedAt,
        List<Remark> replies) {
    public Remark {
        replies = List.copyOf(replies);
    }

    public boolean removed() {
        return removedAt != null;
    }
}
