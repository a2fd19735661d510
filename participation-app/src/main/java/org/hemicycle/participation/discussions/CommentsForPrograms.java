package org.hemicycle.participation.discussions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The comments on what everybody may read, in the order of their numbers, as programs take them. */
@Component
@Transactional(readOnly = true)
class CommentsForPrograms {
    private final JdbcClient jdbc;
    private final List<PublicSubjects> subjects;

    CommentsForPrograms(JdbcClient jdbc, List<PublicSubjects> subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    /** Which comments a program wants; null means any. {@code since}: written, changed or removed then or later. */
    record Wanted(
            @Nullable String type,
            @Nullable Long subject,
            @Nullable Instant since) {}

    /** Some comments, and the number of the last one that was looked at, readable or not. */
    record Read(List<CommentView> shown, List<Long> looked) {}

    Read page(Wanted wanted, long after, int limit) {
        var rows = jdbc.sql("""
                select * from comment c
                 where c.id > :after
                   and (:type::text is null or c.subject_type = :type)
                   and (:subject::bigint is null or c.subject_id = :subject)
                   and (:since::timestamptz is null or c.created_at >= :since or c.removed_at >= :since or c.edited_at >= :since)
                 order by c.id
                 limit :limit
                """)
                .param("after", after)
                .param("type", wanted.type(), Types.VARCHAR)
                .param("subject", wanted.subject(), Types.BIGINT)
                .param("since", wanted.since() == null ? null : Timestamp.from(wanted.since()), Types.TIMESTAMP)
                .param("limit", limit)
                .query(CommentsForPrograms::view)
                .list();
        var open = open(rows);
        var shown = rows.stream().filter(row -> open.contains(row.subject())).toList();
        return new Read(shown, rows.stream().map(CommentView::id).toList());
    }

    private Set<CommentView.SubjectView> open(List<CommentView> rows) {
        return subjects.stream()
                .flatMap(kind -> kind
                        .among(rows.stream()
                                .map(CommentView::subject)
                                .filter(subject -> subject.type().equals(kind.type()))
                                .map(CommentView.SubjectView::id)
                                .distinct()
                                .toList())
                        .stream()
                        .map(id -> new CommentView.SubjectView(kind.type(), id)))
                .collect(Collectors.toSet());
    }

    private static CommentView view(ResultSet row, int number) throws SQLException {
        @Nullable Long parent = row.getObject("parent_id", Long.class);
        @Nullable Instant removed = Localized.instant(row, "removed_at");
        return new CommentView(
                row.getLong("id"),
                new CommentView.SubjectView(row.getString("subject_type"), row.getLong("subject_id")),
                parent,
                row.getString("author_name"),
                row.getString("alignment"),
                removed == null ? row.getString("body") : null,
                Objects.requireNonNull(Localized.instant(row, "created_at")),
                removed);
    }
}
