package org.hemicycle.participation.discussions.comments;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.Discussed;
import org.hemicycle.participation.discussions.mentions.Mentions;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Screened;
import org.hemicycle.participation.moderation.Screening;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An author's ways to change a comment, and to take it away; how it was worded before stays readable. */
@Component
@Transactional
public class Changing {
    private final JdbcClient sql;
    private final Screening screening;
    private final Mentions mentions;

    Changing(JdbcClient sql, Screening screening, Mentions mentions) {
        this.sql = sql;
        this.screening = screening;
        this.mentions = mentions;
    }

    /** What came of a change. */
    sealed interface Outcome {
        /** @param held why nobody else can read it now; null when everybody can */
        record Changed(@Nullable Message held) implements Outcome {}

        record Refused(Message why) implements Outcome {}

        /** The time to change it is over, or somebody has answered. */
        record TooLate() implements Outcome {}
    }

    Outcome change(CommentId id, SignedIn author, Discussed about, String words) {
        var screened = screening.checkChange(author, words);
        if (screened instanceof Screened.Refused(var why)) {
            return new Outcome.Refused(why);
        }
        int changed = sql.sql("""
                with before as (
                  select c.id, c.body, coalesce(c.edited_at, c.created_at) as at from comment c
                   where c.id = :id and c.author_id = :author and c.removed_at is null
                     and case when :minutes > 0 then c.created_at > now() - make_interval(mins => :minutes)
                              else not exists (select from comment a where a.parent_id = c.id) end
                     for update),
                kept as (
                  insert into comment_version (comment_id, number, body, written_at)
                  select id, (select count(*) + 1 from comment_version v where v.comment_id = :id), body, at from before
                   where body <> :words)
                update comment c set body = :words, edited_at = case when b.body = :words then c.edited_at else now() end
                  from before b where b.id = c.id
                """)
                .param("id", id.value())
                .param("author", author.id().value())
                .param("minutes", about.rules().editMinutes())
                .param("words", words)
                .update();
        if (changed == 0) {
            return new Outcome.TooLate();
        }
        mentions.note(id, words, screened instanceof Screened.Clear);
        if (screened instanceof Screened.Held held) {
            takeDown(id, author, "held");
            screening.hold(new ThingRef("comment", id.value()), held);
            return new Outcome.Changed(held.sentence());
        }
        return new Outcome.Changed(null);
    }

    /** Takes one's own comment away; its place stays for those who have answered. */
    boolean remove(CommentId id, SignedIn author) {
        return takeDown(id, author, "author");
    }

    /** How it was worded before, the first first. */
    @Transactional(readOnly = true)
    public List<Version> versions(CommentId id) {
        return sql.sql("select body, written_at from comment_version where comment_id = ? order by number")
                .param(id.value())
                .query((row, _) -> new Version(
                        row.getString("body"), Objects.requireNonNull(Localized.instant(row, "written_at"))))
                .list();
    }

    private boolean takeDown(CommentId id, SignedIn author, String by) {
        return sql.sql("""
                with moved as (
                  update comment set removed_at = now(), removed_by = :by
                   where id = :id and author_id = :author and removed_at is null returning subject_type, subject_id)
                update comment_tally t set comments = t.comments - 1
                  from moved m where t.subject_type = m.subject_type and t.subject_id = m.subject_id
                """)
                        .param("by", by)
                        .param("id", id.value())
                        .param("author", author.id().value())
                        .update()
                == 1;
    }

    static Optional<Message> missing(String words, int most) {
        if (words.isEmpty()) {
            return Optional.of(Message.of("comment.body.missing"));
        }
        return words.length() > most
                ? Optional.of(Message.of("comment.body.too-long", most, words.length()))
                : Optional.empty();
    }
}
