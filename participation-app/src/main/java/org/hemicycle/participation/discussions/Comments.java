package org.hemicycle.participation.discussions;

import static org.hemicycle.themes.Message.of;

import java.util.Optional;
import org.hemicycle.participation.discussions.mentions.Mentions;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Screened;
import org.hemicycle.participation.moderation.Screening;
import org.hemicycle.participation.moderation.ThingRef;
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
    private final JdbcClient jdbc;
    private final Screening screening;
    private final Mentions mentions;

    Comments(JdbcClient jdbc, Screening screening, Mentions mentions) {
        this.jdbc = jdbc;
        this.screening = screening;
        this.mentions = mentions;
    }

    /**
     * Adds a comment; sent twice with one {@code submission}, it stands once. A reply deeper than the settings allow is refused,
     * not moved up: it would seem to answer somebody else. Whether people may speak is the caller's to know; what they say is screened
     * here, and what is held back stands hidden.
     */
    @Transactional
    public Posting post(Subject subject, CommentDraft draft, DiscussionsSettings rules, SignedIn author) {
        var wrong = wrong(draft.words(), rules);
        if (wrong != null) {
            return new Posting.Refused(FormErrors.of("body", wrong));
        }
        var before = sentBefore(draft, author.id().value(), null);
        if (before.isPresent()) {
            return new Posting.Posted(before.get());
        }
        var screened = screening.check(author, draft.words());
        if (screened instanceof Screened.Refused(var why)) {
            return new Posting.Refused(FormErrors.of("body", why));
        }
        var posting = post(
                subject,
                draft,
                rules,
                author.id().value(),
                new Byline(author.name(), null),
                screened instanceof Screened.Held);
        if (posting instanceof Posting.Posted(var id, var _)) {
            mentions.note(id, draft.words(), screened instanceof Screened.Clear);
            if (screened instanceof Screened.Held held) {
                screening.hold(new ThingRef(ReportableComments.TYPE, id.value()), held);
                return new Posting.Posted(id, held.sentence());
            }
        }
        return posting;
    }

    /** The same for somebody at a workshop, with a name or without. */
    @Transactional
    public Posting takeDown(Subject subject, CommentDraft draft, DiscussionsSettings rules, String name, Gathering at) {
        return post(subject, draft, rules, null, new Byline(name, at), false);
    }

    /** What is wrong with these words of a comment; null for nothing. */
    static @Nullable Message wrong(String words, DiscussionsSettings rules) {
        if (words.isEmpty()) {
            return of("comment.body.missing");
        }
        return words.length() > rules.commentMax()
                ? of("comment.body.too-long", rules.commentMax(), words.length())
                : null;
    }

    private Posting post(
            Subject subject,
            CommentDraft draft,
            DiscussionsSettings rules,
            @Nullable Long author,
            Byline byline,
            boolean held) {
        var wrong = wrong(draft.words(), rules);
        if (wrong != null) {
            return new Posting.Refused(FormErrors.of("body", wrong));
        }
        return insert(subject, draft, rules.replyLevels(), author, byline, held)
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
            Subject subject, CommentDraft draft, int levels, @Nullable Long author, Byline byline, boolean held) {
        var gathering = byline.gathering();
        return jdbc.sql("""
                with recursive ancestry as (
                  select id, parent_id, removed_at from comment where id = :parent and subject_type = :type and subject_id = :subject
                  union all
                  select c.id, c.parent_id, a.removed_at from ancestry a join comment c on c.id = a.parent_id),
                written as (
                  insert into comment (subject_type, subject_id, parent_id, author_id, author_name, workshop_id, workshop_name, workshop_on,
                                       alignment, body, submission, removed_at, removed_by)
                  select :type, :subject, :parent, :author, :name, :workshop, cast(:workshopName as jsonb), :workshopOn,
                         :alignment, :body, :submission, case when :held then now() end, case when :held then 'held' end
                   where cast(:parent as bigint) is null
                      or (select count(*) between 1 and :levels and bool_and(removed_at is null) from ancestry)
                  on conflict (submission) do nothing
                  returning id, subject_type, subject_id),
                tallied as (
                  insert into comment_tally (subject_type, subject_id, comments)
                  select subject_type, subject_id, case when :held then 0 else 1 end from written
                  on conflict (subject_type, subject_id) do update set comments = comment_tally.comments + excluded.comments),
                rated as (
                  insert into comment_rating (comment_id, subject_type, subject_id, root, replies)
                  select a.id, w.subject_type, w.subject_id, a.parent_id is null, 1 from ancestry a cross join written w order by a.id
                  on conflict (comment_id) do update set replies = comment_rating.replies + 1)
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
                .param("held", held)
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
}
