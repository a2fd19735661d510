package org.hemicycle.participation.discussions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the comments on a subject, latest first, with all replies to them; {@code next} is where the next page begins. */
public record Discussion(
        int total, List<Remark> remarks, @Nullable CommentId next) {
    public Discussion {
        remarks = List.copyOf(remarks);
    }
}
