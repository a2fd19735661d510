package org.hemicycle.participation.discussions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a discussion, each comment with the first replies to it.
 *
 * @param total how many comments on the subject can be read
 * @param next what the next page begins after; null on the last
 */
public record Discussion(
        int total, List<Remark> remarks, @Nullable String next) {
    public Discussion {
        remarks = List.copyOf(remarks);
    }
}
