package org.hemicycle.participation.discussions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hemicycle.participation.prose.Byline;
import org.jspecify.annotations.Nullable;

/** A comment as its row says, before it is put under the one that it answers. */
record CommentRow(
        long id,
        @Nullable Long parent,
        Byline author,
        Instant at,
        Alignment alignment,
        String body,
        @Nullable Instant removedAt,
        int depth,
        int total) {

    /** Rows in the order of their numbers as a tree, latest comment first; one more comment than {@code size} means a next page. */
    static Discussion discussion(List<CommentRow> rows, int size) {
        List<CommentRow> roots =
                rows.stream().filter(row -> row.parent == null).toList().reversed();
        Map<Long, List<CommentRow>> replies = rows.stream()
                .filter(row -> row.parent != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.parent)));
        List<CommentRow> shown = roots.subList(0, Math.min(size, roots.size()));
        return new Discussion(
                rows.isEmpty() ? 0 : rows.getFirst().total,
                shown.stream().map(row -> row.remark(replies)).toList(),
                roots.size() > size ? new CommentId(shown.getLast().id) : null);
    }

    private Remark remark(Map<Long, List<CommentRow>> replies) {
        List<Remark> answers = replies.getOrDefault(id, List.of()).stream()
                .map(row -> row.remark(replies))
                .toList();
        return new Remark(
                new CommentId(id),
                author,
                at,
                alignment,
                removedAt == null ? body : "",
                depth,
                removedAt,
                body.isEmpty(),
                answers);
    }
}
