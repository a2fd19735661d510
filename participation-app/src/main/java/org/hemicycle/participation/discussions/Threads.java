package org.hemicycle.participation.discussions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads discussions, page by page and by key, in one statement each: so many comments, and of each the first replies, never all. What it
 * costs does not grow with the number of comments, nor of replies to one of them.
 */
@Component
@Transactional(readOnly = true)
public class Threads {
    static final int PAGE = 20;
    private static final String ROOT =
            "c.subject_type = :type and c.subject_id = :subject and c.parent_id is null and (:side = '' or c.alignment = :side)";
    private static final String BELOW =
            """
            , shown as (
              select id, 0 as level from placed
              union all
              select c.id, s.level + 1
                from shown s
                cross join lateral (
                  select c.id from comment c where c.parent_id = s.id order by c.id limit case s.level when 0 then %d else %d end) c
               where s.level < %d)
            """.formatted(Remarks.FIRST_REPLIES + 1, Remarks.FURTHER_REPLIES + 1, Remarks.LEVELS);
    private static final String SELECT = """
            select c.id, c.parent_id, c.author_name, c.workshop_id, c.workshop_name, c.workshop_on, c.alignment, c.body, c.created_at,
                   c.edited_at, c.removed_at, c.removed_by, s.level, coalesce(p.place, 0) as place, coalesce(p.value, 0) as value,
                   coalesce(r.ups, 0) as ups, coalesce(r.downs, 0) as downs, coalesce(r.replies, 0) as replies,
                   coalesce(v.value, 0) as vote, coalesce(y.comments, 0) as total, coalesce(c.author_id = :reader, false) as mine,
                   coalesce(c.author_id = :reader and c.removed_at is null
                            and case when :minutes > 0 then c.created_at > now() - make_interval(mins => :minutes)
                                     else not exists (select from comment a where a.parent_id = c.id) end, false) as editable,
                   array(select lower(n.nickname) from comment_mention m join participant n on n.id = m.participant_id
                          where m.comment_id = c.id and n.nickname is not null and n.profile_shown and n.profile_hidden_at is null
                            and n.disabled_at is null) as mentions
              from shown s
              join comment c on c.id = s.id
              left join placed p on p.id = s.id
              left join comment_rating r on r.comment_id = c.id
              left join comment_vote v on v.comment_id = c.id and v.participant_id = :reader
              left join comment_tally y on y.subject_type = c.subject_type and y.subject_id = c.subject_id
            """;

    private final JdbcClient jdbc;
    private final PublicAddresses addresses;

    Threads(JdbcClient jdbc, PublicAddresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    /** The discussion under a subject's page, with what stands in the form. */
    public CommentThread of(
            Discussed about, ThreadQuery query, CommentDraft form, FormErrors errors, @Nullable SignedIn reader) {
        return new CommentThread(
                about, page(about, query, reader), query, null, form, errors, reader, moderates(about, reader), own());
    }

    /** The form and the number of comments, of a discussion that is shown in columns. */
    public CommentThread withoutComments(
            Discussed about, ThreadQuery query, CommentDraft form, FormErrors errors, @Nullable SignedIn reader) {
        var none = new Discussion(0, List.of(), null);
        return new CommentThread(about, none, query, null, form, errors, reader, moderates(about, reader), own());
    }

    /** What is said for and against, the first page of each. */
    public Columns columns(Discussed about, @Nullable SignedIn reader) {
        return new Columns(
                page(about, ThreadQuery.FIRST.on(Alignment.FOR), reader),
                page(about, ThreadQuery.FIRST.on(Alignment.AGAINST), reader),
                page(about, ThreadQuery.FIRST.on(Alignment.NEUTRAL), reader));
    }

    /** One page of the comments on a subject. */
    public Discussion page(Discussed about, ThreadQuery query, @Nullable SignedIn reader) {
        var order = query.in(about.rules());
        var key = query.key();
        var rows = jdbc.sql("with recursive roots as (" + roots(order)
                        + "), placed as (select id, value, row_number() over (" + ordering(order)
                        + ") as place from roots)" + BELOW + SELECT)
                .param("type", about.subject().type())
                .param("subject", about.subject().id())
                .param("first", key.isEmpty())
                .param("value", key.map(ThreadKey::value).orElse(Long.MAX_VALUE))
                .param("id", key.map(ThreadKey::id).orElse(order == ThreadOrder.OLDEST ? 0 : Long.MAX_VALUE))
                .param("side", query.sided().map(Alignment::key).orElse(""))
                .param("limit", PAGE + 1)
                .param("reader", reader == null ? 0 : reader.id().value())
                .param("minutes", about.rules().editMinutes())
                .query((row, _) -> Remarks.map(row, 0))
                .list();
        return Remarks.discussion(rows, PAGE, order);
    }

    /** The page of one comment: what it answers, itself, and a page of the replies to it. Empty when there is none. */
    public Optional<CommentThread> around(
            Discussed about,
            CommentId id,
            ThreadQuery query,
            CommentDraft form,
            FormErrors errors,
            @Nullable SignedIn reader) {
        var above = above(about, id, reader);
        if (above.isEmpty()) {
            return Optional.empty();
        }
        var rows = jdbc.sql("""
                with recursive roots as (
                  select id from comment where parent_id = :parent and id > :after order by id limit :limit),
                placed as (select id, 0 as value, row_number() over (order by id) as place from roots)
                """ + BELOW + SELECT)
                .param("parent", id.value())
                .param("after", query.key().map(ThreadKey::id).orElse(0L))
                .param("limit", PAGE + 1)
                .param("reader", reader == null ? 0 : reader.id().value())
                .param("minutes", about.rules().editMinutes())
                .query((row, _) -> Remarks.map(row, above.size()))
                .list();
        var replies = Remarks.discussion(rows, PAGE, ThreadOrder.OLDEST);
        var focus = new CommentThread.Focus(above.subList(0, above.size() - 1), above.getLast());
        return Optional.of(
                new CommentThread(about, replies, query, focus, form, errors, reader, moderates(about, reader), own()));
    }

    /** What a comment is about. */
    public Optional<Subject> subjectOf(CommentId id) {
        return jdbc.sql("select subject_type, subject_id from comment where id = ?")
                .param(id.value())
                .query((row, _) -> new Subject(row.getString("subject_type"), row.getLong("subject_id")))
                .optional();
    }

    /** The comment, after all that it answers, from the first. */
    private List<Remark> above(Discussed about, CommentId id, @Nullable SignedIn reader) {
        var rows = jdbc.sql("""
                with recursive shown as (
                  select id, parent_id, 0 as level from comment where id = :id and subject_type = :type and subject_id = :subject
                  union all
                  select c.id, c.parent_id, s.level - 1 from shown s join comment c on c.id = s.parent_id),
                placed as (select id, 0 as value, 0 as place from shown)
                """ + SELECT + " order by s.level")
                .param("id", id.value())
                .param("type", about.subject().type())
                .param("subject", about.subject().id())
                .param("reader", reader == null ? 0 : reader.id().value())
                .param("minutes", about.rules().editMinutes())
                .query((row, _) -> Remarks.map(row, 0))
                .list();
        var remarks = new ArrayList<Remark>();
        for (var row : rows) {
            remarks.add(row.remark().at(remarks.size()));
        }
        return remarks;
    }

    private static String roots(ThreadOrder order) {
        return switch (order) {
            case NEWEST ->
                "select c.id, 0 as value from comment c where " + ROOT
                        + " and (:first or c.id < :id) order by c.id desc limit :limit";
            case OLDEST ->
                "select c.id, 0 as value from comment c where " + ROOT + " and c.id > :id order by c.id limit :limit";
            case BEST -> byValue("balance", "<>");
            case DISCUSSED -> byValue("replies", ">");
        };
    }

    /** Those with a value, and among them, at zero, those that have no row because nothing ever happened to them. */
    private static String byValue(String column, String compared) {
        return """
                (select r.comment_id as id, r.%1$s::bigint as value from comment_rating r
                  where r.subject_type = :type and r.subject_id = :subject and r.root and r.%1$s %2$s 0
                    and (:side = '' or exists (select from comment c where c.id = r.comment_id and c.alignment = :side))
                    and (:first or (r.%1$s, r.comment_id) < (:value, :id))
                  order by r.%1$s desc, r.comment_id desc limit :limit)
                union all
                (select c.id, 0 from comment c
                  where %3$s and (:first or :value > 0 or :value = 0 and c.id < :id)
                    and not exists (select from comment_rating r where r.comment_id = c.id and r.%1$s %2$s 0)
                  order by c.id desc limit :limit)
                order by value desc, id desc limit :limit
                """.formatted(column, compared, ROOT);
    }

    private static String ordering(ThreadOrder order) {
        return switch (order) {
            case NEWEST -> "order by id desc";
            case OLDEST -> "order by id";
            case BEST, DISCUSSED -> "order by value desc, id desc";
        };
    }

    private String own() {
        return addresses.of(CurrentTenant.get());
    }

    private static boolean moderates(Discussed about, @Nullable SignedIn reader) {
        return reader != null && reader.powers().has(Power.MODERATE, about.space());
    }
}
