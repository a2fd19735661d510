package org.hemicycle.participation.discussions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;

/** Rows of comments, put under those that they answer. */
final class Remarks {
    /** How many replies are shown under a comment of each depth; the others are on its own page. */
    static final int FIRST_REPLIES = 3;

    static final int FURTHER_REPLIES = 1;
    static final int LEVELS = 3;

    private Remarks() {}

    /** A row: the comment, where it stands among those of the page, and by what they are in order. */
    record Row(Remark remark, int level, long place, long value, int total) {}

    /** The tree of these rows, the uppermost in the order of their places; at most {@code size} of them, one more means a next page. */
    static Discussion discussion(List<Row> rows, int size, ThreadOrder order) {
        Map<Long, List<Row>> below = rows.stream()
                .filter(row -> row.level > 0)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.remark.parent())));
        var uppermost = rows.stream()
                .filter(row -> row.level == 0)
                .sorted(Comparator.comparingLong(Row::place))
                .toList();
        var shown = uppermost.subList(0, Math.min(size, uppermost.size()));
        var last = shown.isEmpty() ? null : shown.getLast();
        return new Discussion(
                rows.isEmpty() ? 0 : rows.getFirst().total,
                shown.stream().map(row -> tree(row, below)).toList(),
                last == null || uppermost.size() <= size
                        ? null
                        : new ThreadKey(last.value, last.remark.id().value()).in(order));
    }

    private static Remark tree(Row row, Map<Long, List<Row>> below) {
        var replies = below.getOrDefault(row.remark.id().value(), List.of()).stream()
                .sorted(Comparator.comparingLong(reply -> reply.remark.id().value()))
                .toList();
        int most = row.level == 0 ? FIRST_REPLIES : FURTHER_REPLIES;
        var shown = replies.subList(0, Math.min(most, replies.size()));
        return row.remark.with(shown.stream().map(reply -> tree(reply, below)).toList(), replies.size() > shown.size());
    }

    /** @param depth of the uppermost comments of the page */
    static Row map(ResultSet row, int depth) throws SQLException {
        int level = row.getInt("level");
        @Nullable Long parent = row.getObject("parent_id", Long.class);
        var removedAt = Localized.instant(row, "removed_at");
        boolean mine = row.getBoolean("mine");
        var remark = new Remark(
                new CommentId(row.getLong("id")),
                parent,
                Byline.of(row),
                Objects.requireNonNull(Localized.instant(row, "created_at")),
                Localized.instant(row, "edited_at"),
                Alignment.parse(row.getString("alignment")).orElseThrow(),
                removedAt == null || mine ? row.getString("body") : "",
                depth + level,
                removedAt,
                removedAt != null && row.getString("body").isEmpty() ? "author" : row.getString("removed_by"),
                mentions(row),
                new Remark.Votes(row.getInt("ups"), row.getInt("downs")),
                row.getInt("replies"),
                false,
                new Remark.Own(mine, row.getBoolean("editable"), row.getInt("vote")),
                List.of());
        return new Row(remark, level, row.getLong("place"), row.getLong("value"), row.getInt("total"));
    }

    private static Set<String> mentions(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("mentions").getArray()).collect(Collectors.toSet());
    }
}
