package org.hemicycle.participation.discussions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administrators' list of comments. */
record CommentDeskPage(
        List<RecentComment> comments, @Nullable CommentId next) {
    @Nullable
    String nextAddress() {
        return next == null ? null : "/admin/comments?before=" + next;
    }
}
