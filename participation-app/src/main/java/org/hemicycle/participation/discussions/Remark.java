package org.hemicycle.participation.discussions;

import java.time.Instant;
import java.util.List;
import org.hemicycle.participation.prose.Byline;
import org.jspecify.annotations.Nullable;

/**
 * A comment with the replies to it. One that administrators removed keeps its place, without its words, for the sake of the
 * replies.
 *
 * @param erased whether the person who wrote it took it away for ever
 * @param depth 0 for a comment on the subject itself, 1 for a reply to it
 */
public record Remark(
        CommentId id,
        Byline author,
        Instant at,
        Alignment alignment,
        String body,
        int depth,
        @Nullable Instant removedAt,
        boolean erased,
        List<Remark> replies) {
    public Remark {
        replies = List.copyOf(replies);
    }

    public boolean removed() {
        return removedAt != null;
    }
}
