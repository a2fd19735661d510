package org.hemicycle.participation.discussions.mentions;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.letters.MailsHeldBack;
import org.hemicycle.participation.prose.Excerpt;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to those who are named in a comment that can be read, once each, unless they do not wish it. */
@Component
class MentionLetters implements Job {
    static final String NAME = "discussions.mention-letters";
    private static final int EXCERPT = 200;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Letters letters;

    MentionLetters(JdbcClient sql, TransactionTemplate transaction, Letters letters) {
        this.sql = sql;
        this.transaction = transaction;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        long comment = Long.parseLong(details.getOrDefault("comment", "0"));
        var named = transaction.execute(_ -> claim(comment));
        if (named != null) {
            named.forEach(person -> write(comment, person));
        }
    }

    private void write(long comment, Named person) {
        EmailAddress.parse(person.email).ifPresent(address -> {
            try {
                letters.send(new Letter(
                                "comment.letter.mention",
                                address,
                                person.name,
                                java.util.Locale.forLanguageTag(person.language),
                                new CommentId(comment).path(),
                                null,
                                List.of(person.author, Excerpt.cut(person.body, EXCERPT)))
                        .ofComfort());
            } catch (MailsHeldBack held) {
                transaction.executeWithoutResult(_ -> release(comment, person.id));
                throw held;
            }
        });
    }

    private List<Named> claim(long comment) {
        return sql.sql("""
                update comment_mention m set told_at = now()
                  from comment c, participant p
                 where m.comment_id = :comment and m.told_at is null and c.id = m.comment_id and c.removed_at is null
                   and p.id = m.participant_id and p.email is not null and p.profile_shown and p.profile_hidden_at is null
                   and p.disabled_at is null
                   and not exists (select from discussion_wish w where w.participant_id = p.id and not w.mentions)
                returning p.id, p.name, p.email, p.locale, c.author_name, c.body
                """)
                .param("comment", comment)
                .query((row, _) -> new Named(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("locale"),
                        row.getString("author_name"),
                        row.getString("body")))
                .list();
    }

    private void release(long comment, long person) {
        sql.sql("update comment_mention set told_at = null where comment_id = ? and participant_id = ?")
                .params(comment, person)
                .update();
    }

    private record Named(long id, String name, String email, String language, String author, String body) {}
}
