package org.hemicycle.participation.discussions;

import static org.hemicycle.themes.Message.of;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Gathering;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The comments of an organisation. The tally of a subject counts what can be read, and moves with each comment. */
@Component
public class Comments {
    private static final int PAGE = 20;

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page of comments on the subject, latest first, that begins before this one, each with all replies to it. */
    @Transactional(readOnly = true)
    public Discussion about(Subject subject, @Nullable CommentId before) {
        List<CommentRow> rows = jdbc.sql("""
                with recursive thread as (
                  (select c.*, 0 as depth
                     from comment c
                    where c.subject_type = :type and c.subject_id = :subject and c.parent_id is null and (:before = 0 or c.id < :before)
                    order by c.id desc limit :limit)
                  union all
                  select c.*, t.depth + 1
                    from thread t
                    join comment c on c.parent_id = t.id and c.subject_type = :type and c.subject_id = :subject)
                select t.id, t.parent_id, t.author_name, t.workshop_id, t.workshop_name, t.workshop_on, t.alignment, t.body, t.created_at, t.removed_at, t.depth, coalesce(y.comments, 0) as total
                  from thread t
                  left join comment_tally y on y.subject_type = :type and y.subject_id = :subject
                 order by t.id
                """)
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("before", before == null ? 0 : before.value())
                .param("limit", PAGE + 1)
                .query(Comments::row)
                .list();
        return CommentRow.discussion(rows, PAGE);
    }

    /**
     * Adds a comment; sent twice with one {@code submission}, it stands once. A reply deeper than the settings allow is refused,
     * not moved up: it would seem to answer somebody else. Whether people may speak is the caller's to know.
     */
    @Transactional
    public Posting post(Subject subject, CommentDraft draft, DiscussionsSettings rules, SignedIn author) {
        return post(subject, draft, rules, author.id().value(), new Byline(author.name(), null));
    }

    /** The same for somebody at a workshop, with a name or without. */
    @Transactional
    public Posting takeDown(Subject subject, CommentDraft draft, DiscussionsSettings rules, String name, Gathering at) {
        return post(subject, draft, rules, null, new Byline(name, at));
    }

    private Posting post(
            Subject subject, CommentDraft draft, DiscussionsSettings rules, @Nullable Long author, Byline byline) {
        String words = draft.words();
        if (words.isEmpty()) {
            return new Posting.Refused(FormErrors.of("body", of("comment.body.missing")));
        }
        if (words.length() > rules.commentMax()) {
            Message tooLong = of("comment.body.too-long", rules.commentMax(), words.length());
            return new Posting.Refused(FormErrors.of("body", tooLong));
        }
        return insert(subject, draft, rules.replyLevels(), author, byline)
                .or(() -> sentBefore(draft, author, byline.gathering()))
                .<Posting>map(Posting.Posted::new)
                .orElseGet(() -> new Posting.Refused(FormErrors.of("body", whyNot(subject, draft, rules))));
    }

    /** How many comments the organisation's people have written. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select coalesce(sum(comments), 0) from comment_tally")
                .query(Long.class)
                .single();
    }

    private Optional<CommentId> insert(
            Subject subject, CommentDraft draft, int levels, @Nullable Long author, Byline byline) {
        var gathering = byline.gathering();
        return jdbc.sql("""
                with recursive ancestry as (
                  select id, parent_id, removed_at from comment where id = :parent and subject_type = :type and subject_id = :subject
                  union all
                  select c.id, c.parent_id, a.removed_at from ancestry a join comment c on c.id = a.parent_id),
                written as (
                  insert into comment (subject_type, subject_id, parent_id, author_id, author_name, workshop_id, workshop_name, workshop_on,
                                       alignment, body, submission)
                  select :type, :subject, :parent, :author, :name, :workshop, cast(:workshopName as jsonb), :workshopOn,
                         :alignment, :body, :submission
                   where cast(:parent as bigint) is null
                      or (select count(*) between 1 and :levels and bool_and(removed_at is null) from ancestry)
                  on conflict (submission) do nothing
                  returning id, subject_type, subject_id),
                tallied as (
                  insert into comment_tally (subject_type, subject_id, comments)
                  select subject_type, subject_id, 1 from written
                  on conflict (subject_type, subject_id) do update set comments = comment_tally.comments + 1)
                select id from written
                """)
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("parent", draft.parent(), java.sql.Types.BIGINT)
                .param("author", author, java.sql.Types.BIGINT)
                .param("name", byline.name())
                .param("workshop", gathering == null ? null : gathering.id(), java.sql.Types.BIGINT)
                .param(
                        "workshopName",
                        gathering == null ? null : Localized.json(gathering.name()),
                        java.sql.Types.VARCHAR)
                .param("workshopOn", gathering == null ? null : gathering.on(), java.sql.Types.DATE)
                .param("alignment", draft.chosen().key())
                .param("body", draft.words())
                .param("submission", draft.submission(), java.sql.Types.VARCHAR)
                .param("levels", levels)
                .query((row, _) -> new CommentId(row.getLong("id")))
                .optional();
    }

    private Message whyNot(Subject subject, CommentDraft draft, DiscussionsSettings rules) {
        long above = jdbc.sql("""
                with recursive ancestry as (
                  select id, parent_id from comment where id = :parent and subject_type = :type and subject_id = :subject
                  union all
                  select c.id, c.parent_id from ancestry a join comment c on c.id = a.parent_id)
                select count(*) from ancestry
                """)
                .param("parent", draft.parent(), java.sql.Types.BIGINT)
                .param("type", subject.type())
                .param("subject", subject.id())
                .query(Long.class)
                .single();
        return of(above > rules.replyLevels() ? "comment.parent.too-deep" : "comment.parent.gone");
    }

    private Optional<CommentId> sentBefore(CommentDraft draft, @Nullable Long author, @Nullable Gathering at) {
        return jdbc.sql(
                        "select id from comment where submission = :submission and (author_id = :author or workshop_id = :workshop)")
                .param("submission", draft.submission(), java.sql.Types.VARCHAR)
                .param("author", author, java.sql.Types.BIGINT)
                .param("workshop", at == null ? null : at.id(), java.sql.Types.BIGINT)
                .query((row, _) -> new CommentId(row.getLong("id")))
                .optional();
    }

    private static CommentRow row(ResultSet row, int number) throws SQLException {
        return new CommentRow(
                row.getLong("id"),
                row.getObject("parent_id", Long.class),
                Byline.of(row),
                Objects.requireNonNull(Localized.instant(row, "created_at")),
                Alignment.parse(row.getString("alignment")).orElseThrow(),
                row.getString("body"),
                Localized.instant(row, "removed_at"),
                row.getInt("depth"),
                row.getInt("total"));
    }
}
